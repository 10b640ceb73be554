import { notFound } from "next/navigation";

/** Catches unknown paths, so that the 404 has our layout and the nonce. */
export default function UnknownPage() {
  notFound();
}
