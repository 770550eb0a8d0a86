import { FILE_MESSAGES, FileError } from './file-messages';

/** First bytes of the container of old Office formats and of files with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Name of the stream that an encrypted workbook lies in, as the container's directory spells it. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Refuses anything but a ZIP container, by what the bytes are and not by the file's name. */
export function checkContainer(bytes: Uint8Array, path: string): void {
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, OLE)) {
    throw new FileError(
      contains(bytes, ENCRYPTED) ? FILE_MESSAGES.encrypted(path) : FILE_MESSAGES.oldFormat(path),
    );
  }
  if (bytes.length === 0 || /\.xls[xm]$/i.test(path)) throw new FileError(FILE_MESSAGES.damaged(path));
  throw new FileError(bytes.includes(0) ? FILE_MESSAGES.otherFormat(path) : FILE_MESSAGES.text(path));
}

function contains(bytes: Uint8Array, part: readonly number[]): boolean {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (part.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
