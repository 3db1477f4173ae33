import { describe, expect, it } from 'vitest';
import { guessLanguage } from './guess-language.ts';
import { languages } from '../language.ts';
import { madeReading } from './made-reading.ts';
import type { OtherScript } from '../reading.ts';

const guess = (text: string, read = ['eng']) => guessLanguage([madeReading([[text]], { languages: read })]);

/** As the English model reads them: marks lost or mistaken. */
const PAGES: Record<string, string> = {
	deu: 'Der Vertrag wird von den Parteien nicht vor dem Ende des Jahres gekiindigt und ist auf eine Frist mit der Bank',
	fra: 'Le contrat est conclu pour une durée de trois ans et les parties sont dans ce cas tenues par la loi',
	spa: 'El contrato se firma por un plazo de tres afios y los gastos del banco no son para la parte',
	ita: 'Il contratto non può essere sciolto prima della fine e le spese sono per la parte che lo chiede',
	por: 'O contrato não pode ser desfeito antes do fim do ano e os custos são para a parte que o pede em juizo',
	nld: 'De huurder betaalt het bedrag voor de eerste van de maand en is niet bevoegd om zonder de ander te handelen',
	pol: 'Umowa nie jest zawarta na czas okreslony i wygasa po roku, ale strony sie do tego dostosuja jak w prawie',
	tur: 'Bu sözleşme bir yil için geçerlidir ve taraflar ile banka daha sonra çok kadar değil ama olarak uyar',
	swe: 'Nar vi kom fram till stugan var det redan mérkt, och ingen av oss hade tankt pa att ta med en ficklampa. Min bror gick férst och jag féljde efter sa gott jag kunde. Till slut hittade vi nyckeln under mattan, dar den alltid hade',
	dan: 'Da vi kom frem til hytten, var det allerede morkt, og ingen af os havde tenkt pa at tage en lygte med. Min bror gik forst, og jeg fulgte efter sa godt jeg kunne. Til sidst fandt vi ngglen under matten, hvor den altid havde',
	nor: 'Da vi kom fram til hytta, var det allerede mgrkt, og ingen av oss hadde tenkt pa a ta med en lykt. Broren min gikk forst, og jeg fulgte etter sa godt jeg kunne. Til slutt fant vi nokkelen under matta, der den alltid hadde',
	fin: 'Sopimus on voimassa tammikuun ensimmaisesta paivasta ja se voidaan irtisanoa kolmen kuukauden kuluessa. Vuokralaisen on jatettava huoneisto hyvaan kuntoon ja maksettava vahingot, jotka ovat syntyneet. Jos muuta ei ole sovittu,',
	ces: 'Smlouva plati od prvniho ledna a muiZe byt vypovézena obéma stranami s Ihtitou tii mésict. Ten, kdo se stéhuje, musi predat byt v dobrém stavu a zaplatit Skody, které vznikly. Pokud neni dohodnuto jinak, plati za elektfinu a vodu',
	hun: 'Amikor megérkeztiink a hazhoz, mar sétét volt, és egyikiink sem gondolt arra, hogy lampat hozzon. A batyam ment eldl, én pedig kévettem, ahogy tudtam. Végiil megtalaltuk a kulcsot a sz6nyeg alatt, ahol mindig is',
	ron: 'Contractul este valabil de la intai ianuarie si poate fi reziliat de ambele parti cu un preaviz de trei luni. Cel care se muta trebuie sa predea locuinta in stare buna si sa plateasca daunele care au aparut. Daca nu s-a convenit',
	vie: 'Hop dong co hiéu luc tly ngay mét thang mot va co thé duoc cham dut bdi ca hai bén voi thoi han ba thang. Nguoi chuyén di phai ban giao can hé trong tinh trang t6t va tra tién cho nhirng hu héng da xay ra. Néu khéng co thda thuan',
};

describe('the guess at a language', () => {
	for (const [code, text] of Object.entries(PAGES))
		it(`knows ${code} that was read as English`, () => {
			expect(guess(text)).toEqual({ looksLike: code });
		});

	it('knows an invoice by what is printed on invoices, though it has hardly a sentence', () => {
		const german =
			'Schneider GmbH Hauptstralle Berlin Herrn Jiirgen Miiller Konigstralle Stuttgart Rechnung Rechnungsnummer Datum Zahlbar bis Bezeichnung Menge Einzelpreis Betrag Wartung Heizung Zwischensumme Umsatzsteuer Gesamtbetrag Vielen Dank fiir Thren Auftrag';
		expect(guess(german)).toEqual({ looksLike: 'deu' });
		expect(
			guess('Harper Ltd High Street London Invoice number Date Description Qty Unit price Amount Desk lamp Total VAT'),
		).toBeUndefined();
	});

	it('says nothing about what was read in its own language, or with it', () => {
		for (const [code, text] of Object.entries(PAGES)) {
			expect(guess(text, [code])).toBeUndefined();
			expect(guess(text, ['eng', code])).toBeUndefined();
		}
	});

	it('knows German in Fraktur by its long s, however it was read', () => {
		const asGerman =
			'Die Verwaltung des Vermögens fteht dem Vorftande zu. Derfelbe hat am Schluffe eines jeden Gefchäftsjahres eine Bilanz aufzuftellen und diefelbe nebft der Rechnung vorzulegen, [oweit nicht das Gefetz etwas anderes beftimmt.';
		const asEnglish =
			'Am folgenden Morgen fubren wir bei fchinltem Wetter den Strom hinab. Die LUfer find hier flach und mit Weiden bewachlen, awilchen denen man die Dacher eines Dorfes fieht. Gegen Mittag erreichten wir die Stadt, welche fchon von weitem ausgezeichnet ift.';
		expect(guess(asGerman, ['deu'])).toEqual({ looksLike: 'frk' });
		expect(guess(asEnglish)).toEqual({ looksLike: 'frk' });
		expect(guess(asGerman, ['frk'])).toBeUndefined();
		expect(guess(asGerman, ['deu', 'frk'])).toBeUndefined();
	});

	it('takes no German in roman type for Fraktur, though some letters were misread or speak of ships', () => {
		const german =
			'Die Schifffahrt auf dem Fluss ist seit dem Sommer eingestellt, und die Gesellschaft hat ihre Schiffe in den Hafen gelegt, wo fie auf bessere Zeiten warten. Es ist nicht sicher, dass fich das ändert, schreibt diefe Zeitung, und so bleibt es ftill.';
		expect(guess(german, ['deu'])).toBeUndefined();
		const english =
			'The firft of thefe is, that it was moft agreeable to fuch of the gentlemen as were to ftay, and to fome it is fo';
		expect(guess(english)).toBeUndefined();
	});

	it('says nothing about English, also with names and quotations from elsewhere', () => {
		expect(guess('The quick brown fox jumps over the lazy dog and runs away into the forest')).toBeUndefined();
		expect(
			guess(
				'In the letter of Hans von der Heide to the university there is a quotation: das ist nicht von mir, of course',
			),
		).toBeUndefined();
	});

	it('says nothing about a few words, or a list of numbers and names', () => {
		expect(guess('der die das und')).toBeUndefined();
		expect(
			guess('Total 12.00 EUR Cash 20.00 Change 8.00 Table 4 Server Anna Visa Receipt Nr 1123 Thank you'),
		).toBeUndefined();
	});

	it('tells scripts apart by their letters', () => {
		expect(guess('Договор вступает в силу с момента его подписания обеими сторонами и')).toEqual({ looksLike: 'rus' });
		expect(guess('Договір набирає чинності з дня його підписання сторонами і діє')).toEqual({ looksLike: 'ukr' });
		expect(guess('この 契約は 二人の 署名の 日から 効力を 生じる ものと する')).toEqual({ looksLike: 'jpn' });
		expect(guess('本 合同 自 双方 签字 之 日 起 生效 期限 三年')).toEqual({ looksLike: 'chi_sim' });
		expect(guess('本 合同 自 双方 签字 之 日 起 生效 期限 三年', ['chi_tra'])).toBeUndefined();
		expect(guess('يبدأ سريان هذا العقد من تاريخ توقيعه من قبل الطرفين')).toEqual({ looksLike: 'ara' });
	});

	it('is unsure where most words are doubtful and none makes sense', () => {
		const garbled = 'Horosop?20 BcTyn?30 aeT?12 cuny?40 MoMeHTa?25 ero?31 nognuc?22 aHua?15 o6eumu?20 cTopoHamu?33';
		expect(guess(garbled)).toEqual({ unsure: true });
		expect(guess(garbled.replaceAll(/\?\d+/g, ''))).toBeUndefined();
	});

	it('goes by the look of the letters where nothing could be read, on half of the pages at least', () => {
		const page = (otherScript?: OtherScript) => madeReading([], { otherScript });
		expect(guessLanguage([page('rus')])).toEqual({ looksLike: 'rus' });
		expect(guessLanguage([page('unknown'), page('heb'), page()])).toEqual({ looksLike: 'heb' });
		expect(guessLanguage([page('unknown')])).toEqual({ otherScript: true });
		expect(guessLanguage([page('rus'), page(), page()])).toBeUndefined();
		expect(guessLanguage([madeReading([], { otherScript: 'rus', languages: ['rus'] })])).toEqual({ otherScript: true });
	});

	it('tells Norwegian from Danish on an invoice', () => {
		const norwegian =
			'Faktura nr Dato Forfallsdato Beskrivelse Antall Pris Belop Rengjoring av kontor Mva A betale Takk for bestillingen';
		const danish =
			'Faktura nr Dato Forfaldsdato Beskrivelse Antal Pris Belgb Rengoring af kontor Moms I alt at betale Tak for din ordre';
		expect(guess(norwegian)).toEqual({ looksLike: 'nor' });
		expect(guess(danish)).toEqual({ looksLike: 'dan' });
	});

	it('may be another script where there is ink like text and not one word', () => {
		const unread = [{ x0: 0, y0: 0, x1: 500, y1: 40 }];
		expect(guessLanguage([madeReading([], { unread })])).toEqual({ otherScript: true });
		expect(guessLanguage([madeReading([])])).toBeUndefined();
		expect(guessLanguage([madeReading([['some words']], { unread })])).toBeUndefined();
	});

	it('guesses only languages that have a name', () => {
		for (const code of Object.keys(PAGES)) expect(languages.map((one) => one.code)).toContain(code);
	});
});
