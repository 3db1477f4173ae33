import { unzipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Exporter } from '#lib/exports/export.ts';
import { formats } from '#lib/exports/formats.ts';
import { bytesOf, sourceOf } from '#lib/exports/testing/export-of.ts';
import { payloads } from '#lib/exports/testing/payloads.ts';
import { lineOf, readingOf } from '#lib/exports/testing/reading-of.ts';
import { tableOf } from '#lib/exports/testing/table-of.ts';
import { english, leftward } from './pages.ts';
import { has, inFolder } from './tools.ts';

const ready = has('xmllint');
// Debian's epubcheck is a Java archive that only a kernel set up for it starts by itself.
const validator = has('epubcheck') && has('java');

const HOSTILE = [
	'<script>alert(1)</script>',
	']]>',
	'--><img>',
	'"\' onload="x',
	'&amp;&#0;',
	'\u0000\u0008\ud800',
	...payloads.slice(0, 20),
];

const source = sourceOf(
	[
		english(),
		undefined,
		readingOf([
			{ kind: 'heading', level: 3, lines: HOSTILE.slice(0, 1) },
			{ lines: HOSTILE.map((text, index) => lineOf(text, 100, 100 + index * 60)) },
			{ kind: 'picture', lines: [] },
			{ kind: 'ignore', lines: ['noise'] },
			{ kind: 'list', lines: ['- <b>', '- two'] },
			{ lines: [lineOf('Wort-', 0, 100, { hyphenated: true }), { ...lineOf('teil', 0, 160), baseline: undefined }] },
			{ lines: [leftward('שלום עולם', 1000, 100)] },
		]),
		tableOf([HOSTILE]),
	],
	{ document: { name: 'a "quoted" <name> & more.pdf' } },
);

const exporter = async (id: string): Promise<Exporter> => formats.find((format) => format.id === id)!.load();

/** What xmllint complains about. */
const lint = (xml: Uint8Array | string): string =>
	inFolder((folder) => {
		const file = join(folder, 'a.xml');
		writeFileSync(file, xml);
		return spawnSync('xmllint', ['--noout', '--nonet', file], { encoding: 'utf8' }).stderr;
	});

/** What xmllint finds against a schema of the part of a format that is written. */
const valid = (xml: Uint8Array, schema: string): string =>
	inFolder((folder) => {
		const file = join(folder, 'a.xml');
		writeFileSync(file, xml);
		const args = ['--noout', '--nonet', '--schema', `tests/readers/schemas/${schema}.xsd`, file];
		const { status, stderr } = spawnSync('xmllint', args, { encoding: 'utf8' });
		return status === 0 ? '' : stderr;
	});

describe.skipIf(!ready)('markup, whatever was read', () => {
	it.each(['hocr', 'alto'])('is well formed (%s)', async (id) => {
		expect(lint(await bytesOf(await exporter(id), source))).toBe('');
	});

	it.each(['epub', 'docx', 'xlsx', 'page-xml'])('is well formed in every part of the file (%s)', async (id) => {
		const parts = unzipSync(await bytesOf(await exporter(id), source));
		const names = Object.keys(parts).filter((name) => /\.(xml|xhtml|opf|rels)$/.test(name));
		expect(names.length).toBeGreaterThan(2);
		for (const name of names) expect(lint(parts[name]!)).toBe('');
	});

	it('keeps to the rules of ALTO 4 and of PAGE: order, attributes, types, ids and what they point at', async () => {
		const pages = unzipSync(await bytesOf(await exporter('page-xml'), source));
		const alto = await bytesOf(await exporter('alto'), source);
		expect(valid(alto, 'alto')).toBe('');
		for (const page of Object.values(pages)) expect(valid(page, 'page')).toBe('');
		for (const xml of [alto, ...Object.values(pages)]) {
			const text = new TextDecoder().decode(xml);
			const ids = new Set([...text.matchAll(/ (?:ID|id)="([^"]*)"/g)].map(([, id]) => id));
			const wanted = [...text.matchAll(/ (?:TAGREFS|regionRef)="([^"]*)"/g)].flatMap(([, list]) => list!.split(' '));
			expect(wanted.length).toBeGreaterThan(0);
			expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
		}
	});

	it('keeps to those rules where words are bold or lean', async () => {
		const page = readingOf(['One two', { kind: 'list', lines: ['• three four'] }]);
		const set = sourceOf([
			{
				...page,
				blocks: page.blocks.map((block) => ({
					...block,
					lines: block.lines.map((line) => ({
						...line,
						words: line.words.map((word, at) => ({
							...word,
							italic: true as const,
							...(at && { bold: true as const }),
						})),
					})),
				})),
			},
		]);
		for (const [id, written] of [
			['alto', 'STYLE="bold italics"'],
			['page-xml', '<TextStyle bold="true" italic="true"/>'],
		] as const) {
			const bytes = await bytesOf(await exporter(id), set);
			expect(new TextDecoder().decode(bytes)).toContain(written);
			expect(valid(bytes, id === 'alto' ? 'alto' : 'page')).toBe('');
		}
		for (const id of ['hocr', 'epub'] as const) {
			const bytes = await bytesOf(await exporter(id), set);
			const xml = id === 'hocr' ? bytes : unzipSync(bytes)['EPUB/text1.xhtml']!;
			expect(lint(xml)).toBe('');
			expect(new TextDecoder().decode(xml)).toMatch(/<(?:strong><em|b><i)>/);
		}
	});

	it('gives a page that is wanted twice ids of its own', async () => {
		expect(valid(await bytesOf(await exporter('alto'), { ...source, pages: [1, 3, 1] }), 'alto')).toBe('');
		const hocr = new TextDecoder().decode(await bytesOf(await exporter('hocr'), { ...source, pages: [1, 1] }));
		const ids = [...hocr.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('has no tag in a web page that the text brought along', async () => {
		const html = new TextDecoder().decode(await bytesOf(await exporter('html'), source));
		expect(html).not.toMatch(/<(script|img|b)\b/);
		expect(html).toContain('&lt;script&gt;');
		expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
	});

	it('begins an EPUB with its type, stored', async () => {
		const bytes = await bytesOf(await exporter('epub'), source);
		const head = new TextDecoder('latin1').decode(bytes.subarray(0, 60));
		expect(head.slice(30)).toMatch(/^mimetypeapplication\/epub\+zip/);
		expect(bytes[8]).toBe(0);
	});

	it.skipIf(!validator)('is an EPUB that epubcheck accepts @long', { timeout: 120_000 }, async () => {
		const bytes = await bytesOf(await exporter('epub'), source);
		inFolder((folder) => {
			writeFileSync(join(folder, 'a.epub'), bytes);
			const { status, stderr, stdout } = spawnSync('java', ['-jar', '/usr/bin/epubcheck', join(folder, 'a.epub')], {
				encoding: 'utf8',
			});
			expect({ status, said: status ? stdout + stderr : '' }).toEqual({ status: 0, said: '' });
		});
	});
});
