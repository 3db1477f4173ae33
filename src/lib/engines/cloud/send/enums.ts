/** The enums of the cloud's settings by the setting's name, as its OpenAPI file (24.11.0) spells them. */
export const enums = {
	dsrMode: [
		'Regions',
		'DsrNoFilter',
		'DsrAndFilter',
		'NoDsrNoFilter',
		'TextDetector',
		'DsrPlusDetector',
		'PolygonalTextDetector',
		'LineDetector',
	],
	dsrConfidence: ['Default', 'Low', 'LowMid', 'Mid', 'MidHigh', 'High', 'Ultra', 'All'],
	resultType: [
		'Text',
		'Pdf',
		'TextAndPdf',
		'Hocr',
		'TextAndHocr',
		'PdfAndHocr',
		'TextAndPdfAndHocr',
		'ImagePNG',
		'JSON',
	],
	resultTypeTable: ['Text', 'Excel', 'Csv', 'CsvAndExcel'],
} as const satisfies Record<string, readonly string[]>;
