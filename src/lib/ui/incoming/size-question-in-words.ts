import type { SizeQuestion } from '#lib/flow/intake/size-question.ts';
import type { FilesQuestion } from './incoming-file.ts';
import { count } from '../say/count.ts';
import { say } from '../say/say.ts';
import { sizeInWords } from '../words/words.ts';

/** The question about something large, and what the button that agrees says. Both say the number. */
export function sizeQuestionInWords(question: SizeQuestion | FilesQuestion): { question: string; yes: string } {
	const n = question.count;
	const allFiles = () => count(n, 'All {n} file', 'All {n} files');
	const readIt = say('Read it');
	switch (question.what) {
		case 'files':
			return {
				question: question.bytes
					? count(n, '{n} file, {size}. Read them all?', '{n} files, {size}. Read them all?', {
							size: sizeInWords(question.bytes),
						})
					: count(n, '{n} file. Read them all?', '{n} files. Read them all?'),
				yes: allFiles(),
			};
		case 'shared':
			return n === 1
				? {
						question: say('Another page or application gave you this. It would be sent to the cloud. Read it?'),
						yes: readIt,
					}
				: {
						question: say('Another page or application gave you these. It would be sent to the cloud. Read them?'),
						yes: allFiles(),
					};
		case 'pages':
		case 'pictures':
			return {
				question: count(
					n,
					'{n} page, which will take a while. Read them all?',
					'{n} pages, which will take a while. Read them all?',
				),
				yes: count(n, 'All {n} page', 'All {n} pages'),
			};
		case 'bytes':
			return { question: say('A large file: {size}. Read it?', { size: sizeInWords(n) }), yes: readIt };
		case 'pixels':
			return {
				question: say('A large picture: {n} million pixels. Read it?', { n: Math.round(n / 1e6) }),
				yes: readIt,
			};
		case 'side':
			return { question: say('A very long picture: {n} pixels on one side. Read it?', { n }), yes: readIt };
		case 'ratio':
			return {
				question: say('It grows {n} times when it is opened, as files do that are made to harm. Read it?', { n }),
				yes: readIt,
			};
	}
}
