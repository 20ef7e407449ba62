/** As the graph takes them; all but the last one are as long as this. */
const pieceBytes = 65_536;

export const unreadableFile = 'This file has changed or cannot be read any more. Choose it again.';

export interface FilePiece {
  /** Which piece it is, from 0. */
  readonly place: number;
  /** In base64. */
  readonly bytes: string;
  /** How many bytes of the file it and those before it are. */
  readonly until: number;
}

function inBase64(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve((reader.result as string).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error!));
    reader.readAsDataURL(piece);
  });
}

/** The pieces of a file, from one of them on. Throws a DOMException when it cannot be read any more. */
export async function* piecesOf(file: Blob, from: number): AsyncGenerator<FilePiece> {
  for (let place = from; place * pieceBytes < file.size; place += 1) {
    const until = Math.min(file.size, (place + 1) * pieceBytes);
    yield { place, bytes: await inBase64(file.slice(place * pieceBytes, until)), until };
  }
}
