import { describe, expect, it } from 'vitest';
import { linksIn } from './links.ts';

const found = (text: string) => linksIn(text).map(({ from, to, address }) => [text.slice(from, to), address]);

describe('links in a text', () => {
	it('are addresses of web pages and mailboxes, without what ends the sentence', () => {
		expect(
			found('Write to office@club.example, or see https://www.club.example/a?b=1#c. Or (www.club.example).'),
		).toEqual([
			['office@club.example', 'mailto:office@club.example'],
			['https://www.club.example/a?b=1#c', 'https://www.club.example/a?b=1#c'],
			['www.club.example', 'http://www.club.example/'],
		]);
	});

	it('are not words that a point joins, nor anything but the web and mail', () => {
		for (const text of [
			'the end.The next',
			'javascript:alert(1)',
			'file:///etc/passwd',
			'a@b',
			'version 1.2.3',
			'@name',
		])
			expect([text, found(text)]).toEqual([text, []]);
	});

	it('are always addresses that Word can read', () => {
		for (const text of ['http://a.example:99999/', 'http://a.example/%zz', 'http://a.example/<b>"', 'http://[bad'])
			for (const [, address] of found(text))
				expect(address).toMatch(/^http:\/\/a\.example\/(?:[\w.~-]|%[0-9A-F]{2})*$/);
	});

	it('of a word of a megabyte do not take for ever', () => {
		for (const text of ['a.'.repeat(500_000), 'a'.repeat(1_000_000), 'http://'.repeat(100_000), 'a@'.repeat(500_000)])
			expect(linksIn(text).length).toBeLessThan(2);
	});
});
