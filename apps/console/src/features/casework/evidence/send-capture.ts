import { CAPTURE_PART_BYTES, type Capture, type NewCapture } from '@breakwater/contracts/casework';
import { api } from '../../../api/request.ts';
import { upload } from '../../../api/upload.ts';

/**
 * Uploads a file as a capture, part by part, and has it sealed.
 *
 * @param onSent bytes that are there
 * @throws ApiProblem when the server refuses, OfflineError when it cannot be reached
 */
export async function sendCapture(
  caseId: string,
  file: File,
  about: Omit<NewCapture, 'name' | 'mediaType' | 'bytes'>,
  onSent: (bytes: number) => void,
): Promise<Capture> {
  const body = { ...about, name: file.name, mediaType: mediaTypeOf(file), bytes: file.size };
  const { id } = await api.call('casework.beginCapture', { params: { id: caseId }, body });
  for (let from = 0, part = 1; from < file.size; from += CAPTURE_PART_BYTES, part += 1) {
    const chunk = file.slice(from, from + CAPTURE_PART_BYTES);
    await upload('casework.putCapturePart', chunk, { params: { id, part } }, (sent) => onSent(from + sent));
  }
  return api.call('casework.sealCapture', { params: { id }, body: {} });
}

function mediaTypeOf({ type }: File): string {
  const [plain = ''] = type.split(';');
  return /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/.test(plain) ? plain : 'application/octet-stream';
}
