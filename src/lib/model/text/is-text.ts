import type { Block } from '../reading.ts';

/** Whether a block is text that counts: pictures and what is to be ignored are kept, and passed over. */
export const isText = ({ kind }: Pick<Block, 'kind'>): boolean => kind !== 'ignore' && kind !== 'picture';
