import { BlockList, isIP } from "node:net";

/**
 * Networks that no public service is in: private, shared, link-local (where clouds keep their secrets), loopback,
 * multicast, and those that lead to IPv4 inside IPv6.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const SUBNETS: readonly (readonly [address: string, prefix: number, family: "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 96, "ipv6"],
  ["64:ff9b::", 96, "ipv6"],
  ["64:ff9b:1::", 48, "ipv6"],
  ["2002::", 16, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["ff00::", 8, "ipv6"],
];

const IPV4_IN_IPV6 = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/iu;

const blocked = new BlockList();
for (const [address, prefix, family] of SUBNETS) blocked.addSubnet(address, prefix, family);

/** Whether an IP address is inside a network that the public cannot reach. Text that is no address is. */
export function isPrivateAddress(address: string): boolean {
  const inner = IPV4_IN_IPV6.exec(address)?.[1];
  if (inner !== undefined) return isPrivateAddress(inner);
  const family = isIP(address);
  if (family === 0) return true;
  return blocked.check(address, family === 4 ? "ipv4" : "ipv6");
}
