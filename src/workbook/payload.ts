/** Bytes that one request or answer should hold: Excel on the web refuses more than 5 MB. */
export const PAYLOAD_SIZE = 4_300_000;

const encoder = new TextEncoder();

/** Bytes that a value takes in a message: a text of JSON within JSON, in UTF-8, where a Chinese character takes three. */
export function payloadSize(value: unknown): number {
  return encoder.encode(JSON.stringify(JSON.stringify(value))).length;
}
