import type { Entry } from '../entry.ts';
import type { search as german } from '../de/search.ts';

/** Arabic for the search. */
export const search: Record<keyof typeof german, Entry> = {
	'Search in all documents': 'البحث في كل المستندات',
	Search: 'بحث',
	'Search results': 'نتائج البحث',
	'All languages': 'كل اللغات',
	Date: 'التاريخ',
	'Added at any time': 'أُضيف في أي وقت',
	'Added in the last day': 'أُضيف في آخر يوم',
	'Added in the last week': 'أُضيف في آخر أسبوع',
	'Added in the last month': 'أُضيف في آخر شهر',
	'Added in the last year': 'أُضيف في آخر سنة',
	'All words must be on one page. Words may be slightly misspelt; put a phrase into quotes to find it exactly.':
		'يجب أن تكون كل الكلمات في صفحة واحدة. لا تضر الأخطاء الإملائية الطفيفة؛ ضع العبارة بين علامتي اقتباس للعثور عليها بنصها.',
	'Show more documents': 'عرض مستندات أكثر',
	'Show {n} pages more': {
		zero: 'لا صفحات أخرى',
		one: 'عرض صفحة أخرى',
		two: 'عرض صفحتين أخريين',
		few: 'عرض {n} صفحات أخرى',
		many: 'عرض {n} صفحة أخرى',
		other: 'عرض {n} صفحة أخرى',
	},
	'In names of documents': 'في أسماء المستندات',
	'The search did not work.': 'لم ينجح البحث.',
	'Not found on any page': 'لم يُعثر عليه في أي صفحة',
	'Nothing found': 'لم يُعثر على شيء',
	'{pages} in {n} documents': {
		zero: '{pages}',
		one: '{pages} في مستند واحد',
		two: '{pages} في مستندين',
		few: '{pages} في {n} مستندات',
		many: '{pages} في {n} مستندًا',
		other: '{pages} في {n} مستند',
	},
	'{n} pages are still being indexed.': {
		zero: 'لا صفحات قيد الفهرسة.',
		one: 'لا تزال صفحة واحدة قيد الفهرسة.',
		two: 'لا تزال صفحتان قيد الفهرسة.',
		few: 'لا تزال {n} صفحات قيد الفهرسة.',
		many: 'لا تزال {n} صفحة قيد الفهرسة.',
		other: 'لا تزال {n} صفحة قيد الفهرسة.',
	},
};
