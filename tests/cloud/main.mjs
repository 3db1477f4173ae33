// @ts-check
import { start, CREDENTIALS } from './start.mjs';

const port = Number(process.env.PORT ?? 4175);
const { origin } = await start({ port, timing: { pending: 1000, processing: 2000 } });

console.log(`A stand-in for Aspose.OCR Cloud v5.0 (not the vendor's service) listens on ${origin}

  Client ID      ${CREDENTIALS.clientId}
  Client secret  ${CREDENTIALS.clientSecret}

Point the application at it, in another terminal:

  PUBLIC_CLOUD_API=${origin} PUBLIC_CLOUD_TOKEN_URL=${origin}/connect/token npm run dev

Faults, its clock and its ledger: ${origin}/__control/ (docs/cloud.md)`);
