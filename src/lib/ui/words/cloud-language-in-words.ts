import { say } from '../say/say.ts';
import { spoken } from '../say/spoken.svelte.ts';

/** BCP 47 tags of the cloud's languages, where its name is one that browsers translate; the vendor's spelling. */
const TAGS: Record<string, string> = Object.fromEntries(
	(
		'English:en German:de French:fr Italian:it Spanish:es Portuguese:pt Polish:pl Slovene:sl Slovak:sk Lithuanian:lt ' +
		'Latvian:lv Danish:da Norwegian:no Finnish:fi Serbian:sr Croatian:hr Czech:cs Swedish:sv Estonian:et Romanian:ro ' +
		'Chinese:zh Russian:ru Arabic:ar Hindi:hi Ukrainan:uk Bengali:bn Tibetan:bo Thai:th Urdu:ur Turkish:tr Korean:ko ' +
		'Indonesian:id Hebrew:he Javanese:jv Greek:el Japanese:ja Persian:fa Albanian:sq Latin:la Vietnamese:vi Uzbek:uz ' +
		'Georgian:ka Bulgarian:bg Azerbaijani:az Kazah:kk Macedonian:mk Belorussian:be Malay:ms Hausa:ha Sundanese:su ' +
		'Swahili:sw Tagalog:tl Yoruba:yo Oromo:om Cebuano:ceb Dutch:nl Kurdish:ku Serbo_Croatian:sh Malagasy:mg Zhuang:za ' +
		'Turkmen:tk Somali:so Hungarian:hu Chichewa:ny Rwanda:rw Zulu:zu Ilocano:ilo Quechua:qu Hiligaynon:hil Hmong:hmn ' +
		'Shona:sn Xhosa:xh Catalan:ca Afrikaans:af Minangkabau:min Sotho_Southern:st Bikol:bik Kanuri:kr Tswana:tn ' +
		'Kikongo:kg Luo:luo Sukuma:suk Tsonga:ts Bosnian:bs Bemba:bem Umbundu:umb Sotho_Northern:nso Waray_Waray:war ' +
		'Low_German:nds Gilaki:glk Kapampangan:pam Galician:gl Ndebele:nd Yao:yao Sasak:sas Swati:ss Gusii:guz Meru:mer ' +
		'Wolaytta:wal Pangasinan:pag Dimli:zza Makassar:mak Tumbuka:tum Serer_Sine:srr Occitan:oc Tonga:to Kiche:quc ' +
		'Wu:wuu Cantonese:yue Min_Nan:nan Xiang:hsn Hakka:hak Gan:gan Chechen:ce Kabardian:kbd Marathi:mr Bhojpuri:bho ' +
		'Maithili:mai Awadhi:awa Nepali:ne Marwari:mwr Magahi:mag Konkani:kok Uyghur:ug Telugu:te Kannada:kn Tamil:ta'
	)
		.split(' ')
		.map((pair) => pair.split(':') as [string, string]),
);

/** A language of the cloud, by its own name, as people call it in the interface's language. */
export function cloudLanguageInWords(name: string): string {
	if (name === 'HWT_ENG') return say('{language}, handwritten', { language: cloudLanguageInWords('English') });
	const plain = name.replaceAll('_', ' ');
	const code = TAGS[name];
	if (!code) return plain;
	const { tag } = spoken.now;
	const said = new Intl.DisplayNames(tag, { type: 'language' }).of(code);
	// A browser that lacks the name gives the code back.
	if (!said || said === code) return plain;
	return said.charAt(0).toLocaleUpperCase(tag) + said.slice(1);
}

/** The cloud's languages in the order in which people look for them. */
export function byWords(names: readonly string[]): string[] {
	const { compare } = new Intl.Collator(spoken.now.tag);
	return [...names].sort((a, b) => compare(cloudLanguageInWords(a), cloudLanguageInWords(b)));
}
