import type { Entry } from '../entry.ts';
import type { preparing as german } from '../de/preparing.ts';

/** Arabic for the preparation of pages and the storage. */
export const preparing: Record<keyof typeof german, Entry> = {
	'Preparation of this page': 'تحضير هذه الصفحة',
	'Before and after': 'قبل وبعد',
	Before: 'قبل',
	After: 'بعد',
	'Divider between before and after': 'الفاصل بين قبل وبعد',
	'{percent} % of the width as it came, the rest as it is read':
		'{percent} % من العرض كما وردت الصفحة، والباقي كما تُقرأ',
	'Part of the page that was not read, {number} of {all}': 'جزء من الصفحة لم يُقرأ، {number} من {all}',
	'This was not read': 'لم يُقرأ هذا',
	'a part was not read': 'لم يُقرأ جزء منها',
	'{n} parts of this page were not read.': {
		zero: 'قُرئت كل أجزاء هذه الصفحة.',
		one: 'لم يُقرأ جزء من هذه الصفحة.',
		two: 'لم يُقرأ جزآن من هذه الصفحة.',
		few: 'لم تُقرأ {n} أجزاء من هذه الصفحة.',
		many: 'لم يُقرأ {n} جزءًا من هذه الصفحة.',
		other: 'لم يُقرأ {n} جزء من هذه الصفحة.',
	},
	'Show where': 'عرض الموضع',
	'What was done to the page before it was read': 'ما أُجري على الصفحة قبل قراءتها',
	'Read as it came': 'قُرئت كما وردت',
	'Before and after, and what to do otherwise': 'قبل وبعد، وما ينبغي فعله بطريقة أخرى',
	Change: 'تغيير',
	'This was done to the page before it was read. Change a step and see beside it what becomes of the page.':
		'هذا ما أُجري على الصفحة قبل قراءتها. غيّر خطوة وشاهد بجانبها ما تصير إليه الصفحة.',
	'Not done': 'لم يُجرَ',
	'Preparing the page …': 'جارٍ تحضير الصفحة …',
	'Read again like this': 'إعادة القراءة هكذا',
	'Split two pages side by side': 'فصل صفحتين متجاورتين',
	'Light on dark turned': 'عُكس الفاتح على الداكن',
	'Dark borders cut off': 'قُصت الحواف الداكنة',
	'Punch holes covered': 'غُطيت ثقوب التخريم',
	'Specks removed': 'أُزيلت البقع',
	'Dots joined': 'تم وصل النقاط',
	'Shadow removed': 'أُزيل الظل',
	'Stamps taken out': 'أُزيلت الأختام',
	'Turned {degrees}°': 'دُوِّرت {degrees}°',
	'Sheet cut out': 'تم قص الورقة',
	'Perspective taken out': 'أُزيل المنظور',
	'Curl flattened': 'تمت تسوية الانحناء',
	'Straightened {degrees}°': 'قُوِّمت {degrees}°',
	'Enlarged {factor} ×': 'كُبِّرت {factor} ×',
	'Made smaller, {percent} %': 'صُغِّرت، {percent} %',
	'Two pages, read one after the other': 'صفحتان، قُرئتا واحدة بعد الأخرى',
	Packing: 'جارٍ التجميع',
	'Download everything now': 'تنزيل كل شيء الآن',
	'{lost} of {known} documents are no longer in this browser’s storage':
		'مستندات لم تعد في تخزين هذا المتصفح: {lost} من {known}',
	'The browser’s database was damaged or emptied. The files themselves cannot be brought back from here; add them again from where you have them.':
		'تضررت قاعدة بيانات المتصفح أو أُفرغت. لا يمكن استعادة الملفات نفسها من هنا؛ أضفها من جديد من حيث توجد لديك.',
	'What the cloud has read in the last 24 hours can be fetched.': 'يمكن جلب ما قرأته السحابة في آخر 24 ساعة.',
	'{pages}, {size}, added {time}': '{pages}، {size}، أُضيف {time}',
	'Fetch it from the cloud': 'جلبه من السحابة',
	'The files of {lost} of {known} documents cannot be read any more':
		'مستندات لم تعد ملفاتها قابلة للقراءة: {lost} من {known}',
	'The browser has lost the bytes of these files. What was read from them is still here; add them again to read more.':
		'فقد المتصفح بيانات هذه الملفات. ما قُرئ منها لا يزال هنا؛ أضفها من جديد لقراءة المزيد.',
	'I have seen this, clear the list': 'اطلعت على هذا، امسح القائمة',
	'Ask the browser to keep it': 'مطالبة المتصفح بالاحتفاظ بها',
	'The browser has not agreed. It does so for sites that are installed or often used.':
		'لم يوافق المتصفح. إنه يوافق للمواقع المثبتة أو كثيرة الاستخدام.',
	'The browser’s storage cannot be opened. Everything works, but what you add stays in this tab only and is gone when it is closed.':
		'يتعذر فتح تخزين المتصفح. كل شيء يعمل، لكن ما تضيفه يبقى في علامة التبويب هذه فقط ويزول عند إغلاقها.',
};
