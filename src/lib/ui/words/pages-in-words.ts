import { count } from '../say/count.ts';

/** "12 pages". */
export const pagesInWords = (n: number): string => count(n, '{n} page', '{n} pages');
