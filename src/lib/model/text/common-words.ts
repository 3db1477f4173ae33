/**
 * By language (tesseract's codes): small words that many sentences have, and words of invoices, receipts and forms, which have few
 * sentences. A language without them is not guessed by its words.
 */
export const commonWords: Record<string, [small: string, printed: string]> = {
	eng: [
		'the of and to in is that for it was on with as be at by this have from or are not which you',
		'invoice amount quantity qty price vat customer street date due payable total subtotal thank please payment order description number receipt mr mrs your our',
	],
	deu: [
		'der die das und ist nicht ein eine einen einem den dem des von mit sich auf im zu als auch wird werden sind wir ich sie oder bei nach aus zum zur für über',
		'rechnung rechnungsnummer rechnungsdatum datum betrag gesamtbetrag summe zwischensumme menge anzahl einzelpreis gesamtpreis preis bezeichnung mwst umsatzsteuer netto brutto kunde kundennummer zahlbar bitte vielen dank konto herr herrn frau gmbh seite bestellung lieferschein quittung unser ihre ihren',
	],
	fra: [
		'le la les de des et est en une un dans que qui pour pas sur au aux du ce cette par plus avec sont nous vous il elle son ses leur mais ne se été',
		'facture montant quantité prix tva client adresse madame monsieur merci paiement commande désignation référence échéance règlement votre notre',
	],
	spa: [
		'el la los las de que y en un una es por con para del se no al lo como más su sus está este pero',
		'factura importe cantidad precio iva cliente calle fecha gracias pago pedido descripción señor señora vencimiento recibo nuestra',
	],
	ita: [
		'il lo la gli le di che e un una per con non del della dei delle sono si nel nella alla è anche come più',
		'fattura importo quantità prezzo iva cliente indirizzo grazie pagamento ordine descrizione scadenza totale ricevuta imponibile vostro nostro',
	],
	por: [
		'o os as de que e do da em um uma para com não dos das no na por mais ao se como é são',
		'fatura valor quantidade preço iva cliente morada obrigado pagamento encomenda descrição vencimento recibo',
	],
	nld: [
		'de het een en van is dat niet op te zijn voor met die aan er om ook als maar bij wordt deze naar uit',
		'factuur factuurnummer bedrag aantal prijs btw klant straat datum bedankt betaling bestelling omschrijving totaal subtotaal',
	],
	pol: [
		'i w z na do nie jest się to że o jak po przez od ale za dla oraz są tak być tylko czy ma',
		'faktura kwota ilość cena vat klient ulica dziękujemy płatność zamówienie razem nazwa nabywca sprzedawca',
	],
	tur: [
		've bir bu da de için ile olarak daha çok olan en gibi kadar ne ama sonra değil her var mi',
		'fatura tutar miktar fiyat kdv müşteri tarih adres toplam ödeme sipariş teşekkür',
	],
	swe: [
		'och att det som en på är av för med till den har de inte om ett men var jag från vi kan när ska skall så eller efter sig vid hade också där mot',
		'faktura antal pris belopp moms betala kund datum förfallodatum beskrivning summa tack kundtjänst köp',
	],
	dan: [
		'og at det er en til af på som med den der ikke har de et men var jeg fra vi kan når skal så eller efter sig ved havde også blev hvis være nu',
		'faktura antal pris beløb moms betale kunde dato forfaldsdato beskrivelse sum tak kundeservice',
	],
	nor: [
		'og å det er en til av på som med den ikke har de et men var jeg fra vi kan når skal så eller etter seg ved hadde også ble hvis være nå',
		'faktura antall pris beløp mva betale kunde dato forfallsdato beskrivelse sum takk kundeservice',
	],
	fin: [
		'ja on ei se että oli hän ne mutta kun niin kuin myös joka jotka jos tai ovat minä sen mitä vain jo ole voi nyt mukaan sekä eikä',
		'lasku päiväys eräpäivä kuvaus määrä hinta yhteensä alv maksettava kiitos asiakas',
	],
	ces: [
		'a v na se je že do o s z k by jsem jsme které která který jako ale pro jeho být nebo když jak po od za už jen tak byl byla není než',
		'faktura datum popis množství cena celkem dph splatnosti děkujeme dodavatel odběratel úhradě',
	],
	hun: [
		'a az és hogy nem is egy van volt meg ez de csak mint már még kell vagy ha pedig azt sem lesz el ki fel',
		'számla kelt mennyiség egységár összesen áfa fizetendő köszönjük vevő eladó határidő megnevezés',
	],
	ron: [
		'și în de la cu pe nu este un o a al ale care mai din sau pentru că să se au fost prin după lui sunt dintre era',
		'factura data cantitate preț valoare tva total plată mulțumim furnizor client descriere',
	],
	vie: [
		'và của cho trong người tôi chúng tháng ngày được với những này các không bạn một hai thì theo bên khi đến phải',
		'hóa đơn số lượng thành tiền tổng cộng thuế cảm quý khách hàng đồng',
	],
};
