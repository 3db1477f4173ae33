import type { Entry } from '../entry.ts';
import type { words as german } from '../de/words.ts';

/** Arabic for the states of documents, and what can go wrong. */
export const words: Record<keyof typeof german, Entry> = {
	'On this device': 'على هذا الجهاز',
	'In the cloud': 'في السحابة',
	Cloud: 'السحابة',
	'This device': 'هذا الجهاز',
	'also in the cloud for {hours} h': 'وفي السحابة أيضًا لمدة {hours} س',
	'For the cloud': 'للسحابة',
	'kept there {hours} h': 'محفوظ هناك {hours} س',
	'Cloud and this device': 'السحابة وهذا الجهاز',
	'{n} pages': {
		zero: 'لا صفحات',
		one: 'صفحة واحدة',
		two: 'صفحتان',
		few: '{n} صفحات',
		many: '{n} صفحة',
		other: '{n} صفحة',
	},
	'{n} files': {
		zero: 'لا ملفات',
		one: 'ملف واحد',
		two: 'ملفان',
		few: '{n} ملفات',
		many: '{n} ملفًا',
		other: '{n} ملف',
	},
	'{n} doubtful words': {
		zero: 'لا كلمات مشكوك فيها',
		one: 'كلمة واحدة مشكوك فيها',
		two: 'كلمتان مشكوك فيهما',
		few: '{n} كلمات مشكوك فيها',
		many: '{n} كلمة مشكوكًا فيها',
		other: '{n} كلمة مشكوك فيها',
	},
	'about {n} s left': 'بقي نحو {n} ث',
	'about {n} min left': 'بقي نحو {n} د',
	'about {n} h left': 'بقي نحو {n} س',
	'{n} %': '{n} ٪',
	'We sent it and lost the answer. It may have been counted.': 'أرسلناه وفُقدت الإجابة. ربما احتُسب.',
	'The cloud no longer has the result. The document is still here.': 'لم تعد النتيجة في السحابة. المستند لا يزال هنا.',
	Stopping: 'جارٍ الإيقاف',
	'Stopped before it was read': 'أُوقف قبل قراءته',
	Stopped: 'أُوقف',
	'{pages} read': 'قُرئ {pages}',
	'This page could not be read': 'تعذرت قراءة هذه الصفحة',
	'No page could be read': 'تعذرت قراءة أي صفحة',
	Ready: 'جاهز',
	Paused: 'متوقف مؤقتًا',
	Reading: 'جارٍ القراءة',
	'Waiting for the network. Will be sent when online.': 'في انتظار الشبكة. سيُرسل عند الاتصال.',
	'Waiting for the cloud account': 'في انتظار حساب السحابة',
	'This PDF needs its password to be read on': 'يحتاج هذا الملف PDF إلى كلمة مروره لمتابعة القراءة',
	'Waiting, because the cloud account has no credits left. It was not sent.':
		'في الانتظار، لأن حساب السحابة لم يعد فيه رصيد. لم يُرسَل.',
	'Waiting for the cloud. It is asked again soon.': 'في انتظار السحابة. سيُعاد السؤال قريبًا.',
	'Waiting for its turn': 'ينتظر دوره',
	'This file is empty (0 bytes).': 'هذا الملف فارغ (0 بايت).',
	'This is no picture and no PDF that we know.': 'ليست هذه صورة ولا ملف PDF نعرفه.',
	'This is a backup of Legible. Restore it in the settings, under “Backup”.':
		'هذه نسخة احتياطية من Legible. استعِدها من الإعدادات، تحت «النسخ الاحتياطي».',
	'This is the data of a language. Import it in the settings, under “Languages”.':
		'هذه بيانات لغة. استوردها من الإعدادات، تحت «اللغات».',
	'This type of file cannot be read here.': 'لا يمكن قراءة هذا النوع من الملفات هنا.',
	'This file is damaged or incomplete and cannot be opened.': 'هذا الملف تالف أو غير مكتمل ولا يمكن فتحه.',
	'This file is too large: {size}, and {most} is the most.': 'هذا الملف كبير جدًا: {size}، والحد الأقصى {most}.',
	'This picture is too large to be opened: {width} × {height} pixels.':
		'هذه الصورة أكبر من أن تُفتح: {width} × {height} بكسل.',
	'This picture is too large to be opened.': 'هذه الصورة أكبر من أن تُفتح.',
	'This file has too many pages: {pages}, and {most} is the most.':
		'صفحات هذا الملف كثيرة جدًا: {pages}، والحد الأقصى {most}.',
	'These are too many at once: {n} files, and {most} is the most.': {
		zero: 'هذا كثير دفعة واحدة: {n} ملف، والحد الأقصى {most}.',
		one: 'هذا كثير دفعة واحدة: ملف واحد، والحد الأقصى {most}.',
		two: 'هذا كثير دفعة واحدة: ملفان، والحد الأقصى {most}.',
		few: 'هذا كثير دفعة واحدة: {n} ملفات، والحد الأقصى {most}.',
		many: 'هذا كثير دفعة واحدة: {n} ملفًا، والحد الأقصى {most}.',
		other: 'هذا كثير دفعة واحدة: {n} ملف، والحد الأقصى {most}.',
	},
	'These are too much at once: {size}, and {most} is the most.': 'هذا كثير دفعة واحدة: {size}، والحد الأقصى {most}.',
	'This PDF needs its password.': 'يحتاج هذا الملف PDF إلى كلمة مروره.',
	'That was not the password of this PDF.': 'ليست هذه كلمة مرور هذا الملف PDF.',
	'This file could not be read. It may have been changed or moved meanwhile; add it again.':
		'تعذرت قراءة هذا الملف. ربما تغيّر أو نُقل في الأثناء؛ أضفه من جديد.',
	'Legible was closed before this file was saved. Add it again.': 'أُغلق Legible قبل حفظ هذا الملف. أضفه مرة أخرى.',
	'You have this already.': 'هذا موجود لديك بالفعل.',
	'The browser’s storage is full, so this was not saved. Remove documents or free space, then try again.':
		'مساحة تخزين المتصفح ممتلئة، لذا لم يُحفظ هذا. أزل مستندات أو أفرغ مساحة، ثم أعد المحاولة.',
	'The browser’s storage does not answer. Close other tabs of Legible and reload.':
		'لا تستجيب مساحة تخزين المتصفح. أغلق علامات تبويب Legible الأخرى وأعد التحميل.',
	'A newer version of Legible was used here. Reload to get it.':
		'استُخدم هنا إصدار أحدث من Legible. أعد التحميل للحصول عليه.',
	'This page is damaged and could not be shown.': 'هذه الصفحة تالفة وتعذر عرضها.',
	'This page took too long to be drawn and was left out.': 'استغرق رسم هذه الصفحة وقتًا طويلًا فتُركت.',
	'The reader could not be started on this device. Reload, then try again.':
		'تعذر تشغيل القارئ على هذا الجهاز. أعد التحميل ثم حاول مجددًا.',
	'Reading took far too long and was stopped.': 'استغرقت القراءة وقتًا أطول بكثير مما ينبغي فأُوقفت.',
	'The reader broke off on this page.': 'انقطع القارئ عند هذه الصفحة.',
	'The data for this language is not here ({language}). Choose another language or go online once to fetch it.':
		'بيانات هذه اللغة ليست هنا ({language}). اختر لغة أخرى أو اتصل بالشبكة مرة لجلبها.',
	unknown: 'غير معروفة',
	'The reader broke off twice on this page, so it was set aside.': 'انقطع القارئ مرتين عند هذه الصفحة، فنُحّيت جانبًا.',
	'There is no network.': 'لا توجد شبكة.',
	'The cloud cannot be reached. The network, or a rule that forbids this site to call it, is in the way.':
		'يتعذر الوصول إلى السحابة. تعترض الشبكة، أو قاعدة تمنع هذا الموقع من الاتصال بها.',
	'The cloud asks us to wait.': 'تطلب السحابة الانتظار.',
	'The cloud could not read this: {message}': 'لم تتمكن السحابة من قراءة هذا: {message}',
	'The cloud could not read this.': 'لم تتمكن السحابة من قراءة هذا.',
	'The cloud refused this: {message}': 'رفضت السحابة هذا: {message}',
	'The cloud refused this.': 'رفضت السحابة هذا.',
	'We sent this and lost the answer. It may have been counted.': 'أرسلنا هذا وفُقدت الإجابة. ربما احتُسب.',
	'The cloud account has no credits left, or its plan does not allow this.':
		'نفد رصيد حساب السحابة، أو لا تسمح خطته بذلك.',
	'The cloud did not accept the client ID and secret.': 'لم تقبل السحابة معرّف العميل والسر.',
	'There is no cloud account in the settings.': 'لا يوجد حساب سحابة في الإعدادات.',
	'Too many failed sign-ins. The cloud refuses this account for ten minutes.':
		'محاولات دخول فاشلة كثيرة. ترفض السحابة هذا الحساب لعشر دقائق.',
	'The cloud lost the result.': 'فقدت السحابة النتيجة.',
	'This engine cannot do that.': 'لا يستطيع هذا المحرك فعل ذلك.',
	'Something went wrong that we did not foresee ({message}).': 'حدث خطأ لم نتوقعه ({message}).',
	'The cloud takes no {type} for {operation}.': 'لا تقبل السحابة {type} لأجل {operation}.',
	'Waiting, because nothing leaves this device now': 'في الانتظار، إذ لا شيء يغادر هذا الجهاز الآن',
	'That was not the passphrase of this backup.': 'ليست هذه عبارة مرور هذه النسخة الاحتياطية.',
	'This would leave the device, and “On this device only” is on.':
		'سيغادر هذا الجهاز، وخيار «على هذا الجهاز فقط» مفعّل.',
	'Its words could not be taken from {name}: {why} It is read as usual.':
		'تعذر أخذ كلماته من {name}: {why} يُقرأ كالمعتاد.',
	'The words in {name} belong to pages of another shape. It is read as usual.':
		'الكلمات في {name} لصفحات بشكل آخر. يُقرأ كالمعتاد.',
	'Paused after what is being read now': 'يتوقف مؤقتًا بعد ما يُقرأ الآن',
	'the file breaks off': 'الملف مقطوع',
	'no text found': 'لم يُعثر على نص',
	'no text on {n} pages': {
		zero: 'لا صفحات بلا نص',
		one: 'لا نص في صفحة واحدة',
		two: 'لا نص في صفحتين',
		few: 'لا نص في {n} صفحات',
		many: 'لا نص في {n} صفحة',
		other: 'لا نص في {n} صفحة',
	},
	'parts of {n} pages were not read': {
		zero: 'قُرئت الصفحات كلها',
		one: 'لم يُقرأ جزء من صفحة واحدة',
		two: 'لم تُقرأ أجزاء من صفحتين',
		few: 'لم تُقرأ أجزاء من {n} صفحات',
		many: 'لم تُقرأ أجزاء من {n} صفحة',
		other: 'لم تُقرأ أجزاء من {n} صفحة',
	},
	'This file breaks off. The part of the picture that is there is read.':
		'هذا الملف مقطوع. يُقرأ الجزء الموجود من الصورة.',
	'{done} of {n} pages': {
		zero: '{done} من {n} صفحة',
		one: '{done} من صفحة واحدة',
		two: '{done} من صفحتين',
		few: '{done} من {n} صفحات',
		many: '{done} من {n} صفحة',
		other: '{done} من {n} صفحة',
	},
	'{n} pages of {total} could not be read': {
		zero: 'قُرئت الصفحات كلها',
		one: 'تعذرت قراءة صفحة واحدة من {total}',
		two: 'تعذرت قراءة صفحتين من {total}',
		few: 'تعذرت قراءة {n} صفحات من {total}',
		many: 'تعذرت قراءة {n} صفحة من {total}',
		other: 'تعذرت قراءة {n} صفحة من {total}',
	},
	'Dismiss all': 'إغلاق الكل',
	'Legible cannot work at this address': 'لا يمكن أن يعمل Legible في هذا العنوان',
	'It begins with http://, and browsers give what Legible needs only to addresses that begin with https://. Whoever runs this site can offer it there.':
		'يبدأ العنوان بـ http://، والمتصفحات لا تعطي ما يحتاجه Legible إلا للعناوين التي تبدأ بـ https://. يستطيع من يدير هذا الموقع أن يقدّمه هناك.',
	'Try {address}': 'جرّب {address}',
	'Legible cannot work in this browser': 'لا يمكن أن يعمل Legible في هذا المتصفح',
	'It lacks: {names}. The browser may be too old, or a setting has switched this off. Current versions of Chrome, Edge, Firefox and Safari have it.':
		'ينقصه: {names}. قد يكون المتصفح قديمًا جدًا، أو أوقفه أحد الإعدادات. الإصدارات الحالية من Chrome وEdge وFirefox وSafari فيها ذلك.',
	'WebAssembly is switched off in this browser (lockdown modes do that), and nothing can be read on this device without it. Allow it for this site, or use the cloud.':
		'‏WebAssembly متوقف في هذا المتصفح (كما في وضع الإغلاق)، ومن دونه لا يمكن قراءة شيء على هذا الجهاز. اسمح به لهذا الموقع، أو استخدم السحابة.',
	'There is no file in this archive.': 'لا يوجد أي ملف في هذا الأرشيف.',
	'The cloud has done this, but its answer makes no sense to us. Trying again asks for the same result and is no new request.':
		'أنجزت السحابة هذا، لكن إجابتها غير مفهومة. المحاولة مجددًا تطلب النتيجة نفسها وليست طلبًا جديدًا.',
	'It could not be read again. The reading before it is still here.':
		'تعذرت قراءته مجددًا. القراءة السابقة ما زالت هنا.',
	'{what}: asked of the cloud': '{what}: طُلب من السحابة',
	'{what}: not done.': '{what}: لم يُنجز.',
	Waiting: 'في الانتظار',
};
