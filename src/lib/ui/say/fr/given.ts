import type { Entry } from '../entry.ts';
import type { given as german } from '../de/given.ts';

/** French for the questions and notes about files that are given. */
export const given: Record<keyof typeof german, Entry> = {
	'All {n} files': { one: '{n} fichier', other: 'Les {n} fichiers' },
	'All {n} pages': { one: '{n} page', other: 'Les {n} pages' },
	'{n} files, {size}. Read them all?': {
		one: '{n} fichier, {size}. Le lire ?',
		other: '{n} fichiers, {size}. Les lire tous ?',
	},
	'{n} files. Read them all?': { one: '{n} fichier. Le lire ?', other: '{n} fichiers. Les lire tous ?' },
	'Another page or application gave you this. It would be sent to the cloud. Read it?':
		'Ceci vient d’une autre page ou application et serait envoyé au cloud. Le lire ?',
	'Another page or application gave you these. It would be sent to the cloud. Read them?':
		'Ceux-ci viennent d’une autre page ou application et seraient envoyés au cloud. Les lire ?',
	'Read it': 'Lire',
	'{n} pages, which will take a while. Read them all?': {
		one: '{n} page, ce sera un peu long. La lire ?',
		other: '{n} pages, ce sera un peu long. Les lire toutes ?',
	},
	'A large file: {size}. Read it?': 'Un grand fichier : {size}. Le lire ?',
	'A large picture: {n} million pixels. Read it?': 'Une grande image : {n} millions de pixels. La lire ?',
	'A very long picture: {n} pixels on one side. Read it?': 'Une image très longue : {n} pixels d’un côté. La lire ?',
	'It grows {n} times when it is opened, as files do that are made to harm. Read it?':
		'Il grossit {n} fois à l’ouverture, comme les fichiers faits pour nuire. Le lire ?',
	'Saved {name}, {pages}': '{name} enregistré, {pages}',
	'Saved {n} documents, {pages}': {
		one: '{n} document enregistré, {pages}',
		other: '{n} documents enregistrés, {pages}',
	},
	'This is {type}. Legible reads pictures and PDFs; print or save it as a PDF first.':
		'Ceci est {type}. Legible lit des images et des PDF ; l’imprimer ou l’enregistrer d’abord en PDF.',
	'This archive holds {files} files, and {most} is the most. Unpack it first.':
		'Cette archive contient {files} fichiers, le maximum est de {most}. La décompresser d’abord.',
	'This TIFF is packed in a way ({way}) that Legible does not know.':
		'Ce TIFF est compressé d’une manière ({way}) que Legible ne connaît pas.',
	'This TIFF has a kind of pixels ({bits} bit) that Legible cannot show.':
		'Ce TIFF a un type de pixels ({bits} bits) que Legible ne peut pas afficher.',
	'This picture moves. Its first frame was taken, the others are not read.':
		'Cette image est animée. Sa première vue a été prise, les autres ne sont pas lues.',
	'Its first page is blank. If it should not be, the file may be damaged.':
		'Sa première page est vide. Si elle ne devrait pas l’être, le fichier est peut-être endommagé.',
	'They begin with a blank page. If one should not, its file may be damaged.':
		'Ils commencent par une page blanche. Si ce n’est pas normal pour l’un d’eux, il est peut-être endommagé.',
	'This page is blank. If it should not be, the file may be damaged.':
		'Cette page est vide. Si elle ne devrait pas l’être, le fichier est peut-être endommagé.',
};
