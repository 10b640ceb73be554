import { notFound } from "next/navigation";

/** Catches every unknown address, so that its 404 is drawn in our look and carries the nonce. */
export default function UnknownPage() {
  notFound();
}
