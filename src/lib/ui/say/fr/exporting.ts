import type { Entry } from '../entry.ts';
import type { exporting as german } from '../de/exporting.ts';

/** French for exports and printing. */
export const exporting: Record<keyof typeof german, Entry> = {
	'Pages, options, place …': 'Pages, options, emplacement …',
	'Print …': 'Imprimer …',
	Format: 'Format',
	'These choices are remembered for this format, also when it is picked from the menu.':
		'Ces choix sont retenus pour ce format, même quand il est pris dans le menu.',
	'Back to the usual': 'Revenir aux choix habituels',
	Download: 'Télécharger',
	'{n} documents in one ZIP': { one: '{n} document dans un ZIP', other: '{n} documents dans un ZIP' },
	'Download as one ZIP': 'Télécharger en un seul ZIP',
	'Choose a place …': 'Choisir un emplacement …',
	'Into a folder …': 'Dans un dossier …',
	'Share …': 'Partager …',
	Share: 'Partager',
	'{name} is ready': '{name} est prêt',
	'Nothing was written.': 'Rien n’a été écrit.',
	'Saved {n} documents in {name}': {
		one: '{n} document enregistré dans {name}',
		other: '{n} documents enregistrés dans {name}',
	},
	'Not everything was written': 'Tout n’a pas été écrit',
	'Not everything is read yet': 'Tout n’est pas encore lu',
	'These were written without the text of some pages:': 'Ceux-ci ont été écrits sans le texte de certaines pages :',
	'These documents were left out:': 'Ces documents ont été laissés de côté :',
	'One line for each paragraph': 'Une ligne par paragraphe',
	'Make words whole that were broken at the end of a line': 'Recoller les mots coupés en fin de ligne',
	'Leave out page headers and footers': 'Omettre les en-têtes et pieds de page',
	'Begin with a byte order mark, so that Excel reads every letter':
		'Commencer par une marque d’ordre des octets (BOM), pour qu’Excel lise chaque lettre',
	'Mark negative numbers as text too': 'Marquer aussi les nombres négatifs comme du texte',
	'Keep to PDF/A-2b, for archives': 'Respecter PDF/A-2b, pour les archives',
	'Between pages': 'Entre les pages',
	'A form feed': 'Un saut de page',
	'An empty line': 'Une ligne vide',
	'Between cells': 'Entre les cellules',
	Comma: 'Virgule',
	Semicolon: 'Point-virgule',
	Tab: 'Tabulation',
	Print: 'Imprimer',
	'Print [name]': 'Imprimer [nom]',
	'The pages as they look': 'Les pages telles quelles',
	'The text': 'Le texte',
	'All {n} pages, or 1-5, 8': { one: 'Tout, ou 1-5, 8', other: 'Les {n} pages, ou 1-5, 8' },
	'Preparing page {page} of {total}': 'Préparation de la page {page} sur {total}',
	'Nothing of these pages has been read yet.': 'Rien de ces pages n’a encore été lu.',
	'Nothing of it has been read.': 'Rien n’en a été lu.',
	'Writing it broke off. It can be tried again.': 'L’écriture s’est interrompue. Il est possible de réessayer.',
	'The browser could not write to the place that was chosen. Choose another one, or download it.':
		'Le navigateur n’a pas pu écrire à l’emplacement choisi. En choisir un autre, ou télécharger.',
	'Pages show': 'Les pages montrent',
	'Their picture, with the text unseen over it': 'Leur image, avec le texte invisible par-dessus',
	'The text in place of the picture': 'Le texte à la place de l’image',
	'Pictures on the page are kept, and so are lines in scripts that the font does not have: Arabic, Hebrew, Hindi, Chinese and others. Pages without text stay pictures.':
		'Les images de la page sont conservées, de même que les lignes dans des écritures absentes de la police : arabe, hébreu, hindi, chinois et autres. Les pages sans texte restent des images.',
	'Pictures of the pages': 'Images des pages',
	'As they are': 'Telles quelles',
	'Made smaller': 'Réduites',
	'At most 200 dots an inch, as a JPEG.': 'Au plus 200 points par pouce, en JPEG.',
	'The smallest, and only good for text: photographs are lost.':
		'Le plus petit, et seulement pour du texte : les photos sont perdues.',
	'The pages of a PDF are made anew: links, bookmarks, forms and a password are not in the new file, nor can text be found that was not read here.':
		'Les pages d’un PDF sont refaites : les liens, les signets, les formulaires et le mot de passe ne sont pas dans le nouveau fichier, et le texte qui n’a pas été lu ici n’y est pas trouvable.',
};
