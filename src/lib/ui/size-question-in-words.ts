import type { SizeQuestion } from '#lib/flow/size-question.ts';
import type { FilesQuestion } from './incoming.svelte.ts';
import { sizeInWords } from './words.ts';

/** The question about something large, and what the button that agrees says. Both say the number. */
export function sizeQuestionInWords(question: SizeQuestion | FilesQuestion): { question: string; yes: string } {
	const count = question.count.toLocaleString();
	switch (question.what) {
		case 'files':
			return {
				question: `${count} files${question.bytes ? `, ${sizeInWords(question.bytes)}` : ''}. Read them all?`,
				yes: `All ${count} files`,
			};
		case 'shared':
			return {
				question: `Another page or application gave you ${question.count === 1 ? 'this' : 'these'}. It would be sent to the cloud. Read ${question.count === 1 ? 'it' : 'them'}?`,
				yes: question.count === 1 ? 'Read it' : `All ${count} files`,
			};
		case 'pages':
		case 'pictures':
			return {
				question: `${count} pages, which will take a while. Read them all?`,
				yes: `All ${count} pages`,
			};
		case 'bytes':
			return { question: `A large file: ${sizeInWords(question.count)}. Read it?`, yes: 'Read it' };
		case 'pixels':
			return {
				question: `A large picture: ${Math.round(question.count / 1e6).toLocaleString()} million pixels. Read it?`,
				yes: 'Read it',
			};
		case 'side':
			return { question: `A very long picture: ${count} pixels on one side. Read it?`, yes: 'Read it' };
		case 'ratio':
			return {
				question: `It grows ${count} times when it is opened, as files do that are made to harm. Read it?`,
				yes: 'Read it',
			};
	}
}
