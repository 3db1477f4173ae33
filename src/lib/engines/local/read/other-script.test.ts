import { expect, it } from 'vitest';
import { otherScript } from './other-script.ts';

/** Lines as tesseract's English data reads them; "word?30" has a confidence of 30. */
const READ = {
	rus: 'Bce?85 moau?20 poxaarorcs:?5 cBo60JHBIMH?14 1?29 PaBHBIMU?27 B?89 CBOeM?60 JOCTOMHCTBe?0 1?17 rpaBax.?19 OHU?0 HajleJieHbI?16 Pa3yMOM?66 HM?16 COBECTHIO?0 1?15 JI0J/DKHBI?29 ITOCTYTIATh?25 B?93 OTHOIIEHWH?10 ZIPYT?18 JpyTa?42 B?92 AyXe?42 Gparcrea.?0 Kaxk/iplii?0 uesioBeK?21 JJo/pKeH?0 06/1aiaTh?36 BCceMH?0 TTpaBaMy?0 M1?26 BceMH?25 cBobofiamy,?0 MPOBO3IVIallleHHBIMY?15 HacTosiel?10 [lekmapatieii,?0 6e3?90 Kakoro?50 6b?60 TO?72 HU?39 OBLIO?8 pa3/IMyus,?0 KaK?81 TO?81 B?92',
	ukr: 'Bci?75 roan?35 HapopKyIOThCS?23 BiIbBHUMY?17 i?50 piBHUMU?0 y?43 CBOIH?19 rifiHOCTi?35 Ta?93 npaBax.?12 Bonu?44 HagineHi?0 PO3yMOM?11 i?92 COBiCTIO?27 i?90 MOBUHHI?5 AisITH?27 y?81 BifHOIIEHH]I?24 OJJWH?0 [10?32 0fiHOTO?22 B?93 Ayci?72 6parepcTBa.?9 KoxkHa?51 JIFOIMHA?2 TIOBWHHA?0 MaTH?48 BCi?39 Ipaea?0 i?93 Bci?84 cBobou,?0 TporosolieHi?15 mito?19 [ekapariiero,?17 He3aaeXXHo?40 Bifl?38 pacy,?22 KobOpY?14 IIKipH,?25 CTaTi,?59 MOBY,?0 peJIirii,?15 MomiTHYHUX?0',
	heb: "72'97,]19X¥NAI?0 NIIANA?24 11110?45 D712?32 .0NNIMDTAI?4 DIVYA?46 DIE?0 [IN?56 12?42 1T713?30 DTN?0 12?34 7D?34 1IVA{72¥?0 NINZINIMDT7?3 \"ROT?0 DTN?1 72?22 .01INN?40 7W?25 NINA?57 NYY?17 WAN?38 AINA7?21 DN'7Y?0 Nan?28 NIYI11?0 NYT?0 IR?0 NOY719?12 NYT?35 NTL?0 IWT7?0 ,'?0 VAN?0 VT?38 Myon?25 'aw'72?0 n'790?20 X77?72 IT?86 nTdna?0 NN?0 TNYN?18 IN?81 NTY7,]M57?0 ,NN2N?0 IN?82",
};
const GREEK =
	'‘Oot?2 ot?73 GvBpmrot?8 yevvioLvTal?0 eAevBepot?0 Kat?82 toot?0 any?8 aglompénela?31 Ko?49 ta?81 Sikatwpata.?20 Eivon?34 TIPOLKIOLEVOL?0 [LE?62 AOYIKT?39 Kot?71 OLVEISN?0 OT,?0 Ko?52 0@eiAovy?21 va?78 GUPTIEPLPEPOVTOL?0 HETAED?40 TOUG?62 HE?26 nvebpo?12 adeApooivng.?2 Kdabe?9 dvBpwmnog?10 Sikoolton?0 va?84 emKoAeiTal?0 OAa?25 To?62 SIKALOPATA?17 KL?0 OAEG?66 TG?41 eAevBepieg?44 ToL?77 TIPOKNPVOTEL?10 1]?56 TAPOVOX?0 ALK?0 PLEN,?19 XWPIG?44 Kapa?0';
const ARABIC_ON_ITS_HEAD =
	'SoH?41 ies?41 (prert?0 |8?14 780?14 (6?0 |?41 per??24 6?43 rae?55 6H?0 (60)?24 [rien?41 169?11 O19?17 |<?42 I£A)s"?0 [ST?51 [rm©?0 <€?62 rox?0 716%?21 |?0 pews?0 Spam?1 [6]?8 ce?38 6°?68 x]?28 |[{aKC?0 60?72 |?5 oH?9 7]?14 orm?28 6H?21 6?53 57)?18 ow?18 pew?0 Sox?62 6TH)?11 ST?21 Soro)?10 E57?30 |0?34 mop?25 Frond?0';

const made = (said: string) => ({
	unread: 0,
	words: said.split(' ').map((word) => {
		const [, text = '', confidence] = /^(.+)\?(\d+)$/.exec(word)!;
		return { text, confidence: Number(confidence) };
	}),
});

for (const [code, said] of Object.entries(READ))
	it(`knows lines in ${code} by what English makes of them, whichever try stood upright`, () => {
		expect(otherScript([made(said)])).toBe(code);
		expect(otherScript([made(ARABIC_ON_ITS_HEAD), made(said)])).toBe(code);
	});

it('names no language where the letters look like nothing that it knows', () => {
	expect(otherScript([made(GREEK)])).toBe('unknown');
	expect(otherScript([made(ARABIC_ON_ITS_HEAD)])).toBe('unknown');
});

it('says nothing of a page of which one try made sense', () => {
	const read = READ.rus.replaceAll(/\?\d+/g, '?52');
	expect(otherScript([made(READ.rus), made(read)])).toBeUndefined();
});

it('says nothing of a few words, or none', () => {
	expect(otherScript([])).toBeUndefined();
	expect(otherScript([{ words: [] }])).toBeUndefined();
	expect(otherScript([made('ANE?31 BARES?33 MNF?0')])).toBeUndefined();
});
