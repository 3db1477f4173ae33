import { expect, it } from 'vitest';
import { textOf } from '#lib/model/text/text.ts';
import { closeEngines, read } from './testing/counted-reads.ts';
import { drawnPage } from './testing/drawn-page.ts';

closeEngines();

const drawn = (lines: string[]) =>
	drawnPage(
		1400,
		120 + lines.length * 70,
		lines.map((text, row) => ({ text, x: 80, y: 100 + row * 70 })),
		{ size: 36, dpi: 200 },
	);

it('a Spanish page has its addresses and degrees, whose signs the data of Spanish cannot give', async () => {
	const lines = [
		'Para más información escriba a info@empresa.es antes del lunes.',
		'El precio subió un 21 % en marzo y la temperatura fue de 20 °C.',
		'La casa queda abierta todos los días de la semana por la mañana.',
	];
	const reading = await read(drawn(lines), { languages: ['spa'] });
	const text = textOf(reading);
	expect(text).toContain('info@empresa.es');
	expect(text).toContain('20 °C.');
	// The rest stays as Spanish reads it.
	expect(text).toContain('mañana');
	expect(reading.languages).toEqual(['spa']);
	// And the next page is read in its own language again.
	expect(textOf(await read(drawn(['Mañana será otro día, señor, según dicen.']), { languages: ['spa'] }))).toContain(
		'Mañana será',
	);
});

it('a German page has its signs of sections', async () => {
	const lines = [
		'Die Kaution nach § 551 BGB beträgt drei Monatsmieten, siehe § 7 Abs. 4.',
		'Der Preis für 8 12 Kisten und 8 535 Stück wird getrennt ausgewiesen.',
		'Vermietet wird die Wohnung im zweiten Obergeschoss nach den §§ 556, 557.',
	];
	const text = textOf(await read(drawn(lines), { languages: ['deu'] }));
	expect(text).toContain('nach § 551 BGB');
	expect(text).toContain('siehe § 7 Abs.');
	expect(text).toContain('den §§ 556');
	expect(text).toContain('für 8 12 Kisten und 8 535 Stück');
});
