import { isWholeAddressFile, PUBLISHED_ADDRESSES } from '@breakwater/contracts/returns';
import { BreakwaterError, type Clock, messageOf } from '@breakwater/kernel';
import type { Outgoing } from '@breakwater/outgoing';
import type { ReturnsPorts } from '@breakwater/returns';

/** No list comes near. */
const MOST_BYTES = 32 * 1024 ** 2;

/**
 * Fetches lists of addresses from an address below which they stand as X4BNet/lists_vpn has them (`output/vpn/ipv4.txt`),
 * both versions of IP, so that neither is lost. Throws BreakwaterError `address-source-unreachable`.
 */
export function createFetchAddresses(
  get: Outgoing['get'],
  base: string,
  clock: Clock,
): NonNullable<ReturnsPorts['fetchAddresses']> {
  return async () => {
    const day = new Date(clock.now()).toISOString().slice(0, 10);
    const lists = [];
    for (const { listed, folder } of PUBLISHED_ADDRESSES.lists) {
      const texts = await Promise.all(
        PUBLISHED_ADDRESSES.files.map((file) => read(get, `${base}/output/${folder}/${file}`)),
      );
      const head = `# source: ${new URL(base).host}, output/${folder}\n# as of: ${day}\n`;
      lists.push({ class: listed, text: `${head}${texts.join('\n')}\n` });
    }
    return lists;
  };
}

async function read(get: Outgoing['get'], url: string): Promise<string> {
  try {
    const answer = await get({ url, headers: {}, mostBytes: MOST_BYTES });
    if (answer.status !== 200) {
      answer.dispose();
      throw new Error(`answered ${answer.status}`);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of answer.body) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    if (text.trim() === '') throw new Error('answered without a range');
    if (!isWholeAddressFile(text)) throw new Error('answered a list that breaks off');
    return text.trim();
  } catch (error) {
    throw new BreakwaterError(
      'address-source-unreachable',
      `${new URL(url).host} gives no list of addresses (${messageOf(error)}): see BREAKWATER_ADDRESS_LISTS. The lists that are there stay.`,
      { status: 502, cause: error },
    );
  }
}
