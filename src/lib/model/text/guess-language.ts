import { wordsOf, type Reading } from '../reading.ts';
import { looksLikeFraktur } from './looks-like-fraktur.ts';

/**
 * What a look at the text says about its language: nothing to say (undefined), a language that it looks like,
 * `otherScript` when its letters are none of the language that was read, or `unsure` when its words make no sense in it.
 */
export type Guess = { looksLike: string } | { otherScript: true } | { unsure: true } | undefined;

/** Small words that many sentences have. Mostly without marks: a reader that does not know the language loses those. */
const COMMON: Record<string, string> = {
	eng: 'the of and to in is that for it was on with as be at by this have from or are not which you',
	deu: 'der die das und ist nicht ein eine einen einem den dem des von mit sich auf im zu als auch wird werden sind wir ich sie oder bei nach aus zum zur für über',
	fra: 'le la les des et est une un dans que qui pour pas sur au aux du ce cette par plus avec sont nous vous ne se été',
	spa: 'el la los las de que y en un una es por con para del se no al lo como más su sus está este pero',
	ita: 'il lo la gli le di che e un una per con non del della dei delle sono si nel nella alla è anche come più',
	por: 'o os as de que e do da em um uma para com não dos das no na por mais ao se como é são',
	nld: 'de het een en van is dat niet op te zijn voor met die aan er om ook als maar bij wordt deze naar uit',
	pol: 'i w z na do nie jest się to że o jak po przez od ale za dla oraz są tak być tylko czy ma',
	tur: 've bir bu da de için ile olarak daha çok olan en gibi kadar ne ama sonra değil her var mi',
};

/** Words of invoices, receipts and forms, which have few sentences. */
const PRINTED: Record<string, string> = {
	eng: 'invoice amount quantity qty price vat customer street date due payable total subtotal thank please payment order description number receipt mr mrs your our',
	deu: 'rechnung rechnungsnummer rechnungsdatum datum betrag gesamtbetrag summe zwischensumme menge anzahl einzelpreis gesamtpreis preis bezeichnung mwst umsatzsteuer netto brutto kunde kundennummer zahlbar bitte vielen dank konto herr herrn frau gmbh seite bestellung lieferschein quittung unser ihre ihren',
	fra: 'facture montant quantité prix tva client adresse madame monsieur merci paiement commande désignation référence échéance règlement votre notre',
	spa: 'factura importe cantidad precio iva cliente calle fecha gracias pago pedido descripción señor señora vencimiento recibo nuestra',
	ita: 'fattura importo quantità prezzo iva cliente indirizzo grazie pagamento ordine descrizione scadenza totale ricevuta imponibile vostro nostro',
	por: 'fatura valor quantidade preço iva cliente morada obrigado pagamento encomenda descrição vencimento recibo',
	nld: 'factuur factuurnummer bedrag aantal prijs btw klant straat datum bedankt betaling bestelling omschrijving totaal subtotaal',
	pol: 'faktura kwota ilość cena vat klient ulica dziękujemy płatność zamówienie razem nazwa nabywca sprzedawca',
	tur: 'fatura tutar miktar fiyat kdv müşteri tarih adres toplam ödeme sipariş teşekkür',
};

/** Letters that tell one of these languages from the others. */
const LETTERS: Record<string, RegExp> = {
	deu: /[äöüß]/i,
	fra: /[èêçœîûë]/i,
	spa: /[ñ¿¡]/i,
	por: /[ãõ]/i,
	pol: /[łąęśżźćń]/i,
	tur: /[ışğİ]/,
};

/** Scripts, with the languages that are written in them; the first is the guess. */
const SCRIPTS: [RegExp, string[]][] = [
	[/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['jpn']],
	[/\p{Script=Hangul}/u, ['kor']],
	[/\p{Script=Han}/u, ['chi_sim', 'chi_tra', 'jpn', 'kor']],
	[/\p{Script=Arabic}/u, ['ara', 'fas', 'urd', 'pus', 'snd', 'uig']],
	[/\p{Script=Hebrew}/u, ['heb', 'yid']],
	[/\p{Script=Devanagari}/u, ['hin', 'mar', 'nep', 'san']],
	[/\p{Script=Bengali}/u, ['ben', 'asm']],
	[/\p{Script=Thai}/u, ['tha']],
	[/\p{Script=Greek}/u, ['ell', 'grc']],
	[/[іїєґ]/iu, ['ukr', 'bel']],
	[/\p{Script=Cyrillic}/u, ['rus', 'ukr', 'bel', 'bul', 'srp', 'mkd', 'kaz']],
];

const FEWEST_WORDS = 8;
const FEWEST_HITS = 4;
const SHARE = 0.12;
const LEAD = 2;
/** Words below it are doubtful (0–100); at this share of them, and no sense in the rest, the language may be another. */
const DOUBTFUL = 60;
const MOST_DOUBTFUL = 0.5;

const common = Object.entries(COMMON).map(
	([code, words]) => [code, new Set(`${words} ${PRINTED[code]}`.split(' '))] as const,
);

/** A guess at the language of pages that were read in `readings[0].languages`. Pure, and cheap enough for every card. */
export function guessLanguage(readings: Pick<Reading, 'blocks' | 'languages' | 'otherScript'>[]): Guess {
	const asked = readings[0]?.languages ?? [];
	// What is read with the data for Fraktur is German as well.
	const read = asked.includes('frk') ? [...asked, 'deu'] : asked;
	const others = readings.map(({ otherScript }) => otherScript).filter((script) => script !== undefined);
	if (others.length && others.length >= readings.length / 2) {
		const offered = others.find((code) => code !== 'unknown' && !read.includes(code));
		return offered ? { looksLike: offered } : { otherScript: true };
	}
	const words = readings.flatMap((reading) => [...wordsOf(reading)]).filter(({ text }) => /\p{L}/u.test(text));
	if (words.length < FEWEST_WORDS) return undefined;

	const script = SCRIPTS.find(
		([letters]) => words.filter(({ text }) => letters.test(text)).length > words.length * 0.4,
	)?.[1];
	if (script) return script.some((code) => read.includes(code)) ? undefined : { looksLike: script[0]! };

	const hits = new Map<string, number>(common.map(([code]) => [code, 0]));
	for (const { text } of words) {
		const word = text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
		for (const [code, small] of common)
			if (small.has(word) || LETTERS[code]?.test(text)) hits.set(code, hits.get(code)! + 1);
	}
	const [best, second] = [...hits].sort((a, b) => b[1] - a[1]);
	const isGerman = best![0] === 'deu' && best![1] >= FEWEST_HITS;
	if (isGerman && !read.includes('frk') && looksLikeFraktur(words.map(({ text }) => text))) return { looksLike: 'frk' };
	const expected = Math.max(0, ...read.map((code) => hits.get(code) ?? 0));
	const clear = best![1] >= FEWEST_HITS && best![1] >= words.length * SHARE && best![1] > second![1];
	if (clear && !read.includes(best![0]) && best![1] >= LEAD * expected) return { looksLike: best![0] };

	const doubtful = words.filter(({ confidence }) => confidence < DOUBTFUL).length;
	const knowsSmallWords = read.some((code) => code in COMMON);
	if (knowsSmallWords && doubtful > words.length * MOST_DOUBTFUL && expected < words.length * 0.05)
		return { unsure: true };
	return undefined;
}
