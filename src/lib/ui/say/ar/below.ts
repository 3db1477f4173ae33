import type { Entry } from '../entry.ts';
import type { below as german } from '../de/below.ts';

/** Arabic for what lower floors say in English. */
export const below: Record<keyof typeof german, Entry> = {
	'Plain text': 'نص عادي',
	'Searchable PDF': 'PDF قابل للبحث',
	'Web page (.html)': 'صفحة ويب (.html)',
	'Deskew, up to 15 degrees': 'تعديل الميل، حتى 15 درجة',
	Binarise: 'تحويل إلى أبيض وأسود',
	'Correct contrast': 'تصحيح التباين',
	'Enlarge small pictures': 'تكبير الصور الصغيرة',
	'Correct spelling': 'تصحيح الإملاء',
	'Rotate by, in degrees': 'التدوير بالدرجات',
	'Layout analysis': 'تحليل التخطيط',
	'Layout confidence': 'ثقة التخطيط',
	Result: 'النتيجة',
	'Regions in pixels: left, top, right, bottom; one region after a semicolon':
		'المناطق بالبكسل: يسار، أعلى، يمين، أسفل؛ تفصل بينها فاصلة منقوطة',
	'This drawing repeats its parts so often that it cannot be drawn safely.':
		'يكرر هذا الرسم أجزاءه كثيرًا حتى لا يمكن رسمه بأمان.',
	'This file is locked with a password inside its archive. Unpack it first.':
		'هذا الملف مقفل بكلمة مرور داخل أرشيفه. فكّ ضغطه أولًا.',
	'This file is packed in a way that Legible does not know. Unpack it first.':
		'هذا الملف مضغوط بطريقة لا يعرفها Legible. فكّ ضغطه أولًا.',
	'This is an archive inside an archive. Unpack it first.': 'هذا أرشيف داخل أرشيف. فكّ ضغطه أولًا.',
	'This file grows without end when it is unpacked.': 'يكبر هذا الملف بلا نهاية عند فك ضغطه.',
	'This archive holds more than can be unpacked at once. Unpack it first.':
		'يضم هذا الأرشيف أكثر مما يمكن فكه دفعة واحدة. فكّ ضغطه أولًا.',
	'This archive is larger than can be unpacked here. Unpack it first.': 'هذا الأرشيف أكبر من أن يُفك هنا. فكّ ضغطه أولًا.',
	'This TIFF holds measurements, not a picture.': 'يحتوي هذا الملف TIFF على قياسات لا على صورة.',
	'This is a DjVu document, which cannot be read on this device. The cloud can make a PDF of it, or convert it with another program.':
		'هذا مستند DjVu لا يمكن قراءته على هذا الجهاز. تستطيع السحابة تحويله إلى PDF، أو حوّله ببرنامج آخر.',
	'The file’s name says the language, such as rus.traineddata; this one does not.':
		'اسم الملف يدل على اللغة، مثل rus.traineddata؛ وهذا لا يدل عليها.',
	'This is no language data that Tesseract 4 or 5 can read with.':
		'ليست هذه بيانات لغة يستطيع Tesseract 4 أو 5 القراءة بها.',
	'A PDF with a password is read on this device only.': 'لا يُقرأ ملف PDF المحمي بكلمة مرور إلا على هذا الجهاز.',
	'The cloud takes whole files.': 'تقبل السحابة ملفات كاملة.',
	'a BigTIFF': 'ملف BigTIFF',
	'an old Office document': 'مستند Office قديم',
	'a rich text document': 'مستند نص منسق',
	'a PostScript file': 'ملف PostScript',
	'a Photoshop file': 'ملف Photoshop',
	'an icon': 'أيقونة',
	'an OpenEXR picture': 'صورة OpenEXR',
	'a Windows metafile': 'ملف Windows metafile',
	'a RAR archive': 'أرشيف RAR',
	'a 7z archive': 'أرشيف 7z',
	'a gzip archive': 'أرشيف gzip',
	'a bzip2 archive': 'أرشيف bzip2',
	'an xz archive': 'أرشيف xz',
	'a Zstandard archive': 'أرشيف Zstandard',
	'a tar archive': 'أرشيف tar',
	'a ZIP archive': 'أرشيف ZIP',
	'a video': 'مقطع فيديو',
	'a sound file': 'ملف صوتي',
	'a program': 'برنامج',
	'a database': 'قاعدة بيانات',
	'a font': 'خط',
	'a raw camera picture': 'صورة كاميرا خام',
	'an e-book (EPUB)': 'كتاب إلكتروني (EPUB)',
	'an OpenDocument file': 'ملف OpenDocument',
	'a Word document': 'مستند Word',
	'an Excel workbook': 'مصنف Excel',
	'a PowerPoint presentation': 'عرض PowerPoint',
	'an Office document': 'مستند Office',
	'a web page': 'صفحة ويب',
	'an XML file': 'ملف XML',
	'plain text': 'نص عادي',
	'a backup of a library, which the settings restore': 'نسخة احتياطية لمكتبة تُستعاد من الإعدادات',
	'This backup was made by a newer version of Legible.': 'أُنشئت هذه النسخة الاحتياطية بإصدار أحدث من Legible.',
};
