// @ts-check
import { enums, paths, settingTypes, TRIAL_SPEECH_CHARACTERS } from './contract.mjs';

/** @typedef {Record<string, string[]>} Errors what is wrong, by field */

const isObject = (/** @type {unknown} */ value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isInt32 = (/** @type {unknown} */ value) =>
	typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;

/**
 * @param {Errors} errors
 * @param {string} field
 * @param {string} message
 */
const refuse = (errors, field, message) => void (errors[field] ??= []).push(message);

/**
 * Keys that a schema with additionalProperties:false does not know, and required ones that are missing.
 * @param {Errors} errors
 * @param {string} at
 * @param {Record<string, unknown>} value
 * @param {string[]} known
 * @param {string[]} required
 */
function checkKeys(errors, at, value, known, required) {
	for (const key of Object.keys(value)) if (!known.includes(key)) refuse(errors, at + key, 'is not a known property');
	for (const key of required) if (!(key in value)) refuse(errors, at + key, 'is required');
}

/** Base64 without line ends and with its padding. Tested piece by piece: one pattern over 100 MB exhausts the stack. */
export function isBase64(/** @type {string} */ text) {
	if (text.length % 4 !== 0) return false;
	const piece = 1 << 16;
	for (let at = 0; at < text.length; at += piece) {
		const last = at + piece >= text.length;
		if (!(last ? /^[A-Za-z0-9+/]*={0,2}$/ : /^[A-Za-z0-9+/]*$/).test(text.slice(at, at + piece))) return false;
	}
	return true;
}

/**
 * @param {Errors} errors
 * @param {unknown} regions
 */
function checkRegions(errors, regions) {
	if (regions === null) return;
	if (!Array.isArray(regions)) return refuse(errors, 'settings.regions', 'must be an array');
	regions.forEach((region, index) => {
		const at = `settings.regions[${index}]`;
		if (!isObject(region)) return refuse(errors, at, 'must be an object');
		checkKeys(errors, at + '.', region, ['order', 'rect'], ['rect']);
		if ('order' in region && !isInt32(region.order)) refuse(errors, at + '.order', 'must be an int32');
		if (!('rect' in region)) return;
		if (!isObject(region.rect)) return refuse(errors, at + '.rect', 'must be an object');
		const corners = ['topLeftX', 'topLeftY', 'bottomRightX', 'bottomRightY'];
		checkKeys(errors, at + '.rect.', region.rect, corners, corners);
		for (const corner of corners)
			if (corner in region.rect && !isInt32(region.rect[corner]))
				refuse(errors, `${at}.rect.${corner}`, 'must be an int32');
	});
}

/**
 * @param {Errors} errors
 * @param {Record<string, unknown>} settings
 */
function checkSettings(errors, settings) {
	checkKeys(errors, 'settings.', settings, Object.keys(settingTypes), []);
	for (const [key, value] of Object.entries(settings)) {
		const type = settingTypes[key];
		const at = 'settings.' + key;
		if (type === 'boolean' && typeof value !== 'boolean') refuse(errors, at, 'must be a boolean');
		if (type === 'int32' && !isInt32(value)) refuse(errors, at, 'must be an int32');
		if (type === 'regions') checkRegions(errors, value);
		if (type && type in enums && !enums[type]?.includes(String(value)))
			refuse(errors, at, `'${String(value).slice(0, 60)}' is not a value of ${type}`);
	}
}

/**
 * @param {Errors} errors
 * @param {Record<string, unknown>} body
 * @param {boolean} trial
 */
function checkSpeech(errors, body, trial) {
	checkKeys(errors, '', body, ['text', 'settings'], ['text', 'settings']);
	if ('text' in body && (typeof body.text !== 'string' || body.text.length < 1))
		refuse(errors, 'text', 'must be a string of at least one character');
	if (trial && String(body.text).length > TRIAL_SPEECH_CHARACTERS)
		refuse(errors, 'text', `the trial speaks ${TRIAL_SPEECH_CHARACTERS} characters at most`);
	if (!('settings' in body)) return;
	if (!isObject(body.settings)) return refuse(errors, 'settings', 'must be an object');
	const settings = /** @type {Record<string, unknown>} */ (body.settings);
	checkKeys(errors, 'settings.', settings, ['language', 'resultType'], ['language', 'resultType']);
	if ('language' in settings && settings.language !== 'English')
		refuse(errors, 'settings.language', 'is not a value of LanguageTTS');
	if ('resultType' in settings && settings.resultType !== 'Wav')
		refuse(errors, 'settings.resultType', 'is not a value of ResultTypeTTS');
}

/**
 * What the contract has against this body; an empty object when there is nothing.
 * @param {string} path
 * @param {unknown} body
 * @returns {Errors}
 */
export function check(path, body) {
	/** @type {Errors} */
	const errors = {};
	const known = paths[path];
	if (!known) throw new Error(`no such path: ${path}`);
	if (!isObject(body)) return { '': ['the body must be a JSON object'] };
	const object = /** @type {Record<string, unknown>} */ (body);
	if (known.takes === 'speech') {
		checkSpeech(errors, object, known.trial === true);
		return errors;
	}
	const fields = known.settings ? ['image', 'settings'] : ['image'];
	checkKeys(errors, '', object, fields, fields);
	if ('image' in object) {
		if (typeof object.image !== 'string' || object.image === '') refuse(errors, 'image', 'must be Base64');
		else if (!isBase64(object.image)) refuse(errors, 'image', 'is not a valid Base64 string');
	}
	if (!known.settings || !('settings' in object)) return errors;
	if (!isObject(object.settings)) refuse(errors, 'settings', 'must be an object');
	else {
		const settings = /** @type {Record<string, unknown>} */ (object.settings);
		checkSettings(errors, settings);
		if (path === 'RecognizeRegions' && !(Array.isArray(settings.regions) && settings.regions.length))
			refuse(errors, 'settings.regions', 'is required');
	}
	return errors;
}
