"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import { TabLinks } from "@/components/ui/links/tab-links";

type Tab = { segment: string | null; href: string; text: string };

type Props = { label: string; tabs: Tab[]; isHiddenAtHome: boolean };

/** A client component, because only the router knows the current page. */
export function DeskTabs({ label, tabs, isHiddenAtHome }: Props) {
  const open = useSelectedLayoutSegment();
  if (isHiddenAtHome && open === null) return null;
  const links = tabs.map(({ segment, href, text }) => ({ href, text, current: segment === open }));
  return <TabLinks label={label} links={links} />;
}
