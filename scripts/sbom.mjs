/** `npm run sbom`: what a build is made of, as CycloneDX, into build/sbom.cdx.json. Without times and random ids: the same lock, the same file. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const made = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--omit=dev'], {
	encoding: 'utf8',
	maxBuffer: 64e6,
	shell: process.platform === 'win32',
});
const sbom = JSON.parse(made);
delete sbom.serialNumber;
delete sbom.metadata?.timestamp;
writeFileSync('build/sbom.cdx.json', JSON.stringify(sbom, null, '\t') + '\n');
console.log(`build/sbom.cdx.json: ${sbom.components.length} packages`);
