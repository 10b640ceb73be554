"use client";

import { useParams } from "next/navigation";
import { Trouble } from "@/components/site/trouble";

/** A page that failed: the header stays, and both ways on are offered. */
export default function ErrorPage() {
  const { locale } = useParams<{ locale: string }>();
  return <Trouble locale={locale === "fr" ? "fr" : "en"} />;
}
