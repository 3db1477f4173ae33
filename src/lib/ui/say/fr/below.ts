import type { Entry } from '../entry.ts';
import type { below as german } from '../de/below.ts';

/** French for what lower floors say in English. */
export const below: Record<keyof typeof german, Entry> = {
	'Plain text': 'Texte brut',
	'Searchable PDF': 'PDF interrogeable',
	'Web page (.html)': 'Page web (.html)',
	'Deskew, up to 15 degrees': 'Redresser, jusqu’à 15 degrés',
	Binarise: 'Binariser',
	'Correct contrast': 'Corriger le contraste',
	'Enlarge small pictures': 'Agrandir les petites images',
	'Correct spelling': 'Corriger l’orthographe',
	'Rotate by, in degrees': 'Tourner de, en degrés',
	'Layout analysis': 'Analyse de la mise en page',
	'Layout confidence': 'Confiance de la mise en page',
	Result: 'Résultat',
	'Regions in pixels: left, top, right, bottom; one region after a semicolon':
		'Zones en pixels : gauche, haut, droite, bas ; la suivante après un point-virgule',
	'This drawing repeats its parts so often that it cannot be drawn safely.':
		'Ce dessin répète ses parties si souvent qu’il ne peut pas être dessiné sans risque.',
	'This file is locked with a password inside its archive. Unpack it first.':
		'Ce fichier est protégé par un mot de passe dans son archive. Le décompresser d’abord.',
	'This file is packed in a way that Legible does not know. Unpack it first.':
		'Ce fichier est compressé d’une manière que Legible ne connaît pas. Le décompresser d’abord.',
	'This is an archive inside an archive. Unpack it first.':
		'Ceci est une archive dans une archive. La décompresser d’abord.',
	'This file grows without end when it is unpacked.': 'Ce fichier grossit sans fin quand il est décompressé.',
	'This archive holds more than can be unpacked at once. Unpack it first.':
		'Cette archive contient plus que ce qui peut être décompressé à la fois. La décompresser d’abord.',
	'This archive is larger than can be unpacked here. Unpack it first.':
		'Cette archive est trop grande pour être décompressée ici. La décompresser d’abord.',
	'This TIFF holds measurements, not a picture.': 'Ce TIFF contient des mesures, pas une image.',
	'This is a DjVu document, which cannot be read on this device. The cloud can make a PDF of it, or convert it with another program.':
		'Ceci est un document DjVu, qui ne peut pas être lu sur cet appareil. Le cloud peut en faire un PDF, ou le convertir avec un autre programme.',
	'The file’s name says the language, such as rus.traineddata; this one does not.':
		'Le nom du fichier indique la langue, comme rus.traineddata ; celui-ci ne le fait pas.',
	'This is no language data that Tesseract 4 or 5 can read with.':
		'Ce ne sont pas des données de langue que Tesseract 4 ou 5 peut utiliser.',
	'A PDF with a password is read on this device only.': 'Un PDF avec mot de passe n’est lu que sur cet appareil.',
	'The cloud takes whole files.': 'Le cloud prend des fichiers entiers.',
	'a BigTIFF': 'un BigTIFF',
	'an old Office document': 'un ancien document Office',
	'a rich text document': 'un document RTF',
	'a PostScript file': 'un fichier PostScript',
	'a Photoshop file': 'un fichier Photoshop',
	'an icon': 'une icône',
	'an OpenEXR picture': 'une image OpenEXR',
	'a Windows metafile': 'un métafichier Windows',
	'a RAR archive': 'une archive RAR',
	'a 7z archive': 'une archive 7z',
	'a gzip archive': 'une archive gzip',
	'a bzip2 archive': 'une archive bzip2',
	'an xz archive': 'une archive xz',
	'a Zstandard archive': 'une archive Zstandard',
	'a tar archive': 'une archive tar',
	'a ZIP archive': 'une archive ZIP',
	'a video': 'une vidéo',
	'a sound file': 'un fichier son',
	'a program': 'un programme',
	'a database': 'une base de données',
	'a font': 'une police',
	'a raw camera picture': 'une image brute d’appareil photo',
	'an e-book (EPUB)': 'un livre numérique (EPUB)',
	'an OpenDocument file': 'un fichier OpenDocument',
	'a Word document': 'un document Word',
	'an Excel workbook': 'un classeur Excel',
	'a PowerPoint presentation': 'une présentation PowerPoint',
	'an Office document': 'un document Office',
	'a web page': 'une page web',
	'an XML file': 'un fichier XML',
	'plain text': 'du texte brut',
	'a backup of a library, which the settings restore': 'une sauvegarde de bibliothèque, que les réglages restaurent',
	'This backup was made by a newer version of Legible.':
		'Cette sauvegarde a été faite par une version plus récente de Legible.',
};
