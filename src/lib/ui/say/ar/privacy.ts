import type { Entry } from '../entry.ts';
import type { privacy as german } from '../de/privacy.ts';

/** Arabic for what leaves, what stays, and backups. */
export const privacy: Record<keyof typeof german, Entry> = {
	'New documents are sent nowhere.': 'لا تُرسل المستندات الجديدة إلى أي مكان.',
	'On this device only': 'على هذا الجهاز فقط',
	'On this device only: nothing can leave': 'على هذا الجهاز فقط: لا شيء يمكنه المغادرة',
	'The browser then refuses every request to another site, in all tabs of Legible, until you turn this off. Documents for the cloud wait, or are read here where you chose so. Turning it off reloads Legible.':
		'يرفض المتصفح حينها كل طلب إلى موقع آخر، في كل علامات تبويب Legible، إلى أن توقف هذا الخيار. تنتظر مستندات السحابة أو تُقرأ هنا حيث اخترت ذلك. إيقافه يعيد تحميل Legible.',
	'“On this device only” is on, so the cloud was not asked. The account will be used when it is off.':
		'خيار «على هذا الجهاز فقط» مفعّل، لذا لم تُسأل السحابة. سيُستخدم الحساب عند إيقافه.',
	'What left this device': 'ما غادر هذا الجهاز',
	'Requests to another site: {requests}, since {time}': 'طلبات إلى موقع آخر: {requests}، منذ {time}',
	'No request was ever made to another site.': 'لم يُرسل أي طلب إلى موقع آخر قط.',
	'Nothing can leave now. “On this device only” is on, and the browser enforces it.':
		'لا شيء يمكنه المغادرة الآن. خيار «على هذا الجهاز فقط» مفعّل، والمتصفح يفرضه.',
	'Try to reach the cloud': 'محاولة الوصول إلى السحابة',
	'The browser refused the request.': 'رفض المتصفح الطلب.',
	'The request was not refused by the browser. Reload, and try once more.':
		'لم يرفض المتصفح الطلب. أعد التحميل وحاول مرة أخرى.',
	'The one place that this page can reach beside its own site is the cloud at [{host}]. [“On this device only”] in the settings takes that away too.':
		'المكان الوحيد الذي تستطيع هذه الصفحة بلوغه غير موقعها هو السحابة على [{host}]. ويزيل خيار [«على هذا الجهاز فقط»] في الإعدادات ذلك أيضًا.',
	'By purpose': 'بحسب الغرض',
	'Sums by purpose': 'المجاميع بحسب الغرض',
	'What it carried': 'ما حمله',
	Requests: 'الطلبات',
	'One by one': 'واحدًا واحدًا',
	'The last {n}, newest first. What became of each document is in [what was sent to the cloud].':
		'آخر {n}، الأحدث أولًا. مآل كل مستند مذكور في [ما أُرسل إلى السحابة].',
	'Where to': 'إلى أين',
	'What is counted': 'ما يُحسب',
	'Every request that Legible makes to another site is noted here before it leaves, with the size of its content. A request also has an address and, except for sign-in and trials, the access token. The note never holds a secret, a token or a word of a document. It is deleted with this site’s data.':
		'يُدوَّن هنا كل طلب يرسله Legible إلى موقع آخر قبل مغادرته، مع حجم محتواه. وللطلب أيضًا عنوان، ورمز الوصول إلا عند الدخول والتجارب. لا يحوي التدوين أبدًا سرًا ولا رمزًا ولا كلمة من مستند. ويُحذف مع بيانات هذا الموقع.',
	'Two things are the browser’s own doing and not seen by any page: before a first request it asks the cloud whether this site may call it, which carries nothing; and when a connection breaks it may repeat a request. Your browser also fetches Legible itself, its engines and languages from the site that it comes from; nothing of yours goes with that.':
		'أمران يفعلهما المتصفح من نفسه ولا تراهما أي صفحة: قبل أول طلب يسأل السحابة هل يجوز لهذا الموقع الاتصال بها، وهذا لا يحمل شيئًا؛ وإذا انقطع الاتصال فقد يعيد الطلب. ويجلب متصفحك أيضًا Legible نفسه ومحركاته ولغاته من الموقع الذي جاء منه؛ ولا يذهب معها شيء يخصك.',
	'What is protected, and what is not': 'ما هو محمي وما ليس محميًا',
	'Document sent': 'أُرسل مستند',
	'The document, or the pages asked for, and how to read them': 'المستند أو الصفحات المطلوبة وكيفية قراءتها',
	'Sign-in': 'تسجيل الدخول',
	'Your client ID and client secret': 'معرّف العميل وسره',
	'Question how far the work is': 'سؤال عن تقدم العمل',
	'The cloud’s own number for the work': 'رقم السحابة الخاص بالعمل',
	'Result fetched': 'جُلبت النتيجة',
	'Cloud’s copy deleted': 'حُذفت نسخة السحابة',
	'Look whether the cloud is there': 'التحقق من وجود السحابة',
	Nothing: 'لا شيء',
	Now: 'الآن',
	'On this device only. The browser refuses every request to another site, in all tabs of Legible, until you turn that off in the [settings]. Documents that are for the cloud wait.':
		'على هذا الجهاز فقط. يرفض المتصفح كل طلب إلى موقع آخر، في كل علامات تبويب Legible، إلى أن توقف ذلك في [الإعدادات]. تنتظر مستندات السحابة.',
	'New documents are read on this device and sent nowhere. A document goes to the cloud only when you ask for it on its card, and only with your own account.':
		'تُقرأ المستندات الجديدة على هذا الجهاز ولا تُرسل إلى أي مكان. لا يذهب مستند إلى السحابة إلا إذا طلبت ذلك في بطاقته، وبحسابك الخاص فقط.',
	'New documents are sent to the cloud at {host}, with your own account. You chose so in the [settings]. Without an account they wait here, and nothing is sent.':
		'تُرسل المستندات الجديدة إلى السحابة على {host} بحسابك الخاص، كما اخترت في [الإعدادات]. ودون حساب تنتظر هنا ولا يُرسل شيء.',
	'New documents are sent to the cloud at {host} when there is a network and an account, and are read on this device otherwise. You chose so in the [settings].':
		'تُرسل المستندات الجديدة إلى السحابة على {host} عند توفر شبكة وحساب، وإلا قُرئت على هذا الجهاز، كما اخترت في [الإعدادات].',
	'Nothing has ever left this device: [0 bytes].': 'لم يغادر شيء هذا الجهاز قط: [0 بايت].',
	'Sent from this device so far: [{size}], listed one by one.':
		'أُرسل من هذا الجهاز حتى الآن: [{size}]، مفصلًا واحدًا واحدًا.',
	'Legible is a page in your browser. The files that you add, the text that is read and what you correct are kept in this browser’s own storage, and the reading is done by your own processor. After the first visit it works without a network. There are no statistics, no advertising and no cookies; the site that Legible comes from only sees that its files were fetched.':
		'Legible صفحة في متصفحك. الملفات التي تضيفها والنص المقروء وما تصححه تُحفظ في مساحة تخزين هذا المتصفح، والقراءة يجريها معالج جهازك. بعد الزيارة الأولى يعمل دون شبكة. لا إحصاءات ولا إعلانات ولا ملفات تعريف ارتباط؛ والموقع الذي يأتي منه Legible لا يرى إلا أن ملفاته جُلبت.',
	'What is kept here is not encrypted by Legible: whoever can use this browser, or copy its profile, can read it. Clearing this site’s data in the browser deletes your library. Removed documents stay in the bin for 30 days, or until you delete them for good.':
		'ما يُحفظ هنا لا يشفره Legible: من يستطيع استخدام هذا المتصفح أو نسخ ملفه الشخصي يستطيع قراءته. مسح بيانات هذا الموقع في المتصفح يحذف مكتبتك. تبقى المستندات المُزالة في السلة 30 يومًا أو حتى تحذفها نهائيًا.',
	'Sending to the cloud means that the whole document, or the pages you asked for, goes to Aspose.OCR Cloud at {host}, with your client ID. Whoever runs it can read it there; its terms and your contract with it apply, not ours. By what it publishes, it keeps the document and the result for 24 hours after sending. In the [settings] you can have its copy deleted as soon as the result is here; that this is done there cannot be seen from here.':
		'الإرسال إلى السحابة يعني أن المستند كله، أو الصفحات التي طلبتها، يذهب إلى Aspose.OCR Cloud على {host} مع معرّف عميلك. من يديرها يستطيع قراءته هناك؛ وتسري شروطها وعقدك معها لا شروطنا. وبحسب ما تنشره فإنها تحتفظ بالمستند والنتيجة 24 ساعة بعد الإرسال. يمكنك في [الإعدادات] طلب حذف نسختها بمجرد وصول النتيجة؛ أما أن ذلك حدث هناك فلا يُرى من هنا.',
	'Your client secret is sent to the cloud’s sign-in only. It is kept in memory while Legible is open, or on this device if you choose so. The code that opens your files never holds it.':
		'لا يُرسل سر العميل إلا إلى تسجيل الدخول في السحابة. يُحفظ في الذاكرة ما دام Legible مفتوحًا، أو على هذا الجهاز إن اخترت ذلك. والشيفرة التي تفتح ملفاتك لا تحمله أبدًا.',
	Backup: 'النسخ الاحتياطي',
	'One file with everything: documents, texts, corrections, the ledger and these settings, but no account. It can be restored here or on another device; nothing is added twice, and nothing that is here is lost.':
		'ملف واحد فيه كل شيء: المستندات والنصوص والتصحيحات والسجل وهذه الإعدادات، دون أي حساب. يمكن استعادته هنا أو على جهاز آخر؛ لا يُضاف شيء مرتين، ولا يضيع شيء مما هو هنا.',
	'Backing up': 'جارٍ النسخ الاحتياطي',
	Restoring: 'جارٍ الاستعادة',
	'{n} documents': {
		zero: 'لا مستندات',
		one: 'مستند واحد',
		two: 'مستندان',
		few: '{n} مستندات',
		many: '{n} مستندًا',
		other: '{n} مستند',
	},
	'{done} of {n} documents': {
		zero: '{done} من {n}',
		one: '{done} من مستند واحد',
		two: '{done} من مستندين',
		few: '{done} من {n} مستندات',
		many: '{done} من {n} مستندًا',
		other: '{done} من {n} مستند',
	},
	'The passphrase again': 'عبارة المرور مرة أخرى',
	'These are not the same passphrase.': 'ليست عبارة المرور نفسها في المرتين.',
	Passphrase: 'عبارة المرور',
	'Back up the library': 'نسخ المكتبة احتياطيًا',
	'With a passphrase the file is locked, and nobody can open it without: not we, not you. Without one it is open to whoever has it.':
		'بعبارة مرور يُقفل الملف ولا يستطيع أحد فتحه من دونها: لا نحن ولا أنت. ومن دونها يكون مفتوحًا لمن يملكه.',
	'Passphrase of {name}': 'عبارة مرور {name}',
	Restore: 'استعادة',
	'Restore a backup …': 'استعادة نسخة احتياطية …',
	'Backup file': 'ملف النسخة الاحتياطية',
	'Backed up {documents}.': 'نُسخ احتياطيًا {documents}.',
	'The backup was not written.': 'لم تُكتب النسخة الاحتياطية.',
	'This file is no backup of Legible.': 'هذا الملف ليس نسخة احتياطية من Legible.',
	'This backup is damaged or incomplete.': 'هذه النسخة الاحتياطية تالفة أو ناقصة.',
	'The backup was not restored to its end.': 'لم تُستعد النسخة الاحتياطية إلى آخرها.',
	'A backup is being restored already, perhaps in another tab. Wait until that is done, or stop it.':
		'تجري استعادة نسخة احتياطية بالفعل، ربما في علامة تبويب أخرى. انتظر حتى تنتهي أو أوقفها.',
	'Restored {documents}.': 'استُعيد {documents}.',
	'{n} documents got what they had not.': {
		zero: 'لم ينقص أي مستند شيء.',
		one: 'نال مستند واحد ما كان ينقصه.',
		two: 'نال مستندان ما كان ينقصهما.',
		few: 'نالت {n} مستندات ما كان ينقصها.',
		many: 'نال {n} مستندًا ما كان ينقصه.',
		other: 'نال {n} مستند ما كان ينقصه.',
	},
	'{n} documents were here already.': {
		zero: 'لم يكن أي مستند هنا.',
		one: 'كان مستند واحد هنا بالفعل.',
		two: 'كان مستندان هنا بالفعل.',
		few: 'كانت {n} مستندات هنا بالفعل.',
		many: 'كان {n} مستندًا هنا بالفعل.',
		other: 'كان {n} مستند هنا بالفعل.',
	},
	'Not restored, because they are damaged in the backup: {names}.':
		'لم تُستعد لأنها تالفة في النسخة الاحتياطية: {names}.',
	'Left out, because they were removed meanwhile or cannot be read: {names}.':
		'تُركت لأنها أُزيلت في الأثناء أو تعذرت قراءتها: {names}.',
	'Corrected differently here and in the backup, and kept as they are here: {names}.':
		'صُحّحت هنا وفي النسخة الاحتياطية تصحيحًا مختلفًا، وبقيت كما هي هنا: {names}.',
	'Of the latest {n} submissions:': 'من آخر {n} عملية إرسال:',
};
