import { describe, expect, it } from 'vitest';
import { fileName, freeName } from './file-name.ts';

describe('the name of an exported file', () => {
	it('is the name of the document with the new extension', () => {
		expect(fileName('Rechnung März.pdf', 'txt')).toBe('Rechnung März.txt');
		expect(fileName('name with spaces & % #1 (äöü 日本) .png', 'pdf')).toBe('name with spaces & % #1 (äöü 日本).pdf');
		expect(fileName('v1.2 notes.tar.gz', 'csv')).toBe('v1.2 notes.tar.csv');
		expect(fileName('Invoice 12.03', 'txt')).toBe('Invoice 12.03.txt');
		expect(fileName('sound.mp3', 'txt')).toBe('sound.txt');
	});

	it('has no path and climbs no folder', () => {
		expect(fileName('../../etc/passwd', 'txt')).toBe('passwd.txt');
		expect(fileName('C:\\Users\\a\\scan.jpg', 'txt')).toBe('scan.txt');
		expect(fileName('..', 'txt')).toBe('document.txt');
		expect(fileName('a..b', 'txt')).not.toContain('..');
		expect(fileName('', 'txt')).toBe('document.txt');
		expect(fileName(' . .pdf', 'txt')).toBe('document.txt');
	});

	it('has no control characters and nothing that turns the direction of reading', () => {
		expect(fileName('a\u0000b\u202egpj\u2066.exe', 'txt')).toBe('abgpj.txt');
		expect(fileName('a\nb\u200f\ufeff', 'txt')).toBe('ab.txt');
		expect(fileName('half \ud800 pair', 'txt')).toBe('half pair.txt');
	});

	it('is none that Windows keeps for a device', () => {
		expect(fileName('CON', 'txt')).toBe('_CON.txt');
		expect(fileName('com1.png', 'txt')).toBe('_com1.txt');
		expect(fileName('LPT¹.tar.png', 'txt')).toBe('_LPT¹.tar.txt');
		expect(fileName('a<b>:"|?*c', 'txt')).toBe('a_b______c.txt');
	});

	it('is at most 120 long and cuts no letter in two', () => {
		const name = fileName('😀'.repeat(100), 'docx');
		expect(name.length).toBeLessThanOrEqual(120);
		expect(name).toMatch(/^(😀)+\.docx$/u);
	});

	it('gets a number when it is taken', () => {
		const taken = new Set<string>();
		expect(freeName('a.txt', taken)).toBe('a.txt');
		expect(freeName('A.txt', taken)).toBe('A (2).txt');
		expect(freeName('a.txt', taken)).toBe('a (3).txt');
	});
});
