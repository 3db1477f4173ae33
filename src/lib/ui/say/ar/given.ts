import type { Entry } from '../entry.ts';
import type { given as german } from '../de/given.ts';

/** Arabic for the questions and notes about files that are given. */
export const given: Record<keyof typeof german, Entry> = {
	'All {n} files': {
		zero: 'كل الملفات',
		one: 'الملف',
		two: 'الملفان',
		few: 'كل الـ{n} ملفات',
		many: 'كل الـ{n} ملفًا',
		other: 'كل الـ{n} ملف',
	},
	'All {n} pages': {
		zero: 'كل الصفحات',
		one: 'الصفحة',
		two: 'الصفحتان',
		few: 'كل الـ{n} صفحات',
		many: 'كل الـ{n} صفحة',
		other: 'كل الـ{n} صفحة',
	},
	'{n} files, {size}. Read them all?': {
		zero: '{n} ملف، {size}. هل تُقرأ كلها؟',
		one: 'ملف واحد، {size}. هل يُقرأ؟',
		two: 'ملفان، {size}. هل يُقرآن؟',
		few: '{n} ملفات، {size}. هل تُقرأ كلها؟',
		many: '{n} ملفًا، {size}. هل تُقرأ كلها؟',
		other: '{n} ملف، {size}. هل تُقرأ كلها؟',
	},
	'{n} files. Read them all?': {
		zero: '{n} ملف. هل تُقرأ كلها؟',
		one: 'ملف واحد. هل يُقرأ؟',
		two: 'ملفان. هل يُقرآن؟',
		few: '{n} ملفات. هل تُقرأ كلها؟',
		many: '{n} ملفًا. هل تُقرأ كلها؟',
		other: '{n} ملف. هل تُقرأ كلها؟',
	},
	'Another page or application gave you this. It would be sent to the cloud. Read it?':
		'جاء هذا من صفحة أو تطبيق آخر، وسيُرسل إلى السحابة. هل يُقرأ؟',
	'Another page or application gave you these. It would be sent to the cloud. Read them?':
		'جاءت هذه من صفحة أو تطبيق آخر، وستُرسل إلى السحابة. هل تُقرأ؟',
	'Read it': 'قراءته',
	'{n} pages, which will take a while. Read them all?': {
		zero: '{n} صفحة، سيستغرق ذلك وقتًا. هل تُقرأ كلها؟',
		one: 'صفحة واحدة، سيستغرق ذلك وقتًا. هل تُقرأ؟',
		two: 'صفحتان، سيستغرق ذلك وقتًا. هل تُقرآن؟',
		few: '{n} صفحات، سيستغرق ذلك وقتًا. هل تُقرأ كلها؟',
		many: '{n} صفحة، سيستغرق ذلك وقتًا. هل تُقرأ كلها؟',
		other: '{n} صفحة، سيستغرق ذلك وقتًا. هل تُقرأ كلها؟',
	},
	'A large file: {size}. Read it?': 'ملف كبير: {size}. هل يُقرأ؟',
	'A large picture: {n} million pixels. Read it?': 'صورة كبيرة: {n} مليون بكسل. هل تُقرأ؟',
	'A very long picture: {n} pixels on one side. Read it?': 'صورة طويلة جدًا: {n} بكسل في أحد جوانبها. هل تُقرأ؟',
	'It grows {n} times when it is opened, as files do that are made to harm. Read it?':
		'يكبر {n} مرة عند فتحه، كالملفات المصممة للإضرار. هل يُقرأ؟',
	'Saved {name}, {pages}': 'حُفظ {name}، {pages}',
	'Saved {n} documents, {pages}': {
		zero: 'لم يُحفظ أي مستند، {pages}',
		one: 'حُفظ مستند واحد، {pages}',
		two: 'حُفظ مستندان، {pages}',
		few: 'حُفظت {n} مستندات، {pages}',
		many: 'حُفظ {n} مستندًا، {pages}',
		other: 'حُفظ {n} مستند، {pages}',
	},
	'This is {type}. Legible reads pictures and PDFs; print or save it as a PDF first.':
		'هذا {type}. يقرأ Legible الصور وملفات PDF؛ اطبعه أو احفظه بصيغة PDF أولًا.',
	'This archive holds {files} files, and {most} is the most. Unpack it first.':
		'يضم هذا الأرشيف {files} ملف، والحد الأقصى {most}. فكّ ضغطه أولًا.',
	'This TIFF is packed in a way ({way}) that Legible does not know.':
		'هذا الملف TIFF مضغوط بطريقة ({way}) لا يعرفها Legible.',
	'This TIFF has a kind of pixels ({bits} bit) that Legible cannot show.':
		'في هذا الملف TIFF نوع من البكسلات ({bits} بت) لا يستطيع Legible عرضه.',
	'This picture moves. Its first frame was taken, the others are not read.':
		'هذه الصورة متحركة. أُخذ إطارها الأول، ولا تُقرأ بقية الإطارات.',
	'Its first page is blank. If it should not be, the file may be damaged.':
		'صفحته الأولى فارغة. إن لم يكن ذلك متوقعًا فقد يكون الملف تالفًا.',
	'They begin with a blank page. If one should not, its file may be damaged.':
		'تبدأ بصفحة فارغة. إن لم يكن ذلك متوقعًا في أحدها فقد يكون ملفه تالفًا.',
	'This page is blank. If it should not be, the file may be damaged.':
		'هذه الصفحة فارغة. إن لم يكن ذلك متوقعًا فقد يكون الملف تالفًا.',
};
