import { SHAPE_TABLE } from "./shape-table.ts";

/** How one member of a type stands in XML and in JSON. */
export interface Member {
  readonly place: "attribute" | "text" | "element";
  readonly xmlName: string;
  /** Name of the elements inside, where `xmlName` only stands around them. */
  readonly itemName: string | undefined;
  readonly isRepeated: boolean;
  /** `text`, `bool`, `number`, `ref`, or a name of {@link shapeOf} or of a special shape. */
  readonly type: string;
  readonly jsonKey: string;
  /** Version of the format that brought it. */
  readonly since: string;
}

/** A type: its members in the order of the XML schema. */
export interface Shape {
  readonly members: readonly Member[];
  readonly byXmlName: ReadonlyMap<string, Member>;
  /** Places in the sequence of elements that the schema demands. */
  readonly positions: ReadonlyMap<string, number>;
  readonly attributes: ReadonlyMap<string, Member>;
  readonly byJsonKey: ReadonlyMap<string, Member>;
  /** The member that the element's text is. */
  readonly text: Member | undefined;
}

/** The first version whose members the table knows apart. */
const OLDEST = "1.2";

// Before the table, which is parsed when this module is loaded.
const MEMBER = /^([@#]?)([\w-]+)(?:\/([\w-]+))?(\*?)(?::([\w-]+))?(?:>([\w-]+))?(?:\^([\d.]+))?$/u;

const SHAPES: ReadonlyMap<string, Shape> = new Map(
  Object.entries(SHAPE_TABLE).map(([name, line]) => [name, parseShape(line)]),
);

/** The shape of a type; `undefined` for plain values and special shapes. */
export function shapeOf(type: string): Shape | undefined {
  return SHAPES.get(type);
}

function parseShape(line: string): Shape {
  const members = line.split(" ").map(parseMember);
  const placed = (place: Member["place"]): Member[] =>
    members.filter((member) => member.place === place);
  const byName = (list: readonly Member[]): ReadonlyMap<string, Member> =>
    new Map(list.map((member) => [member.xmlName, member]));
  return {
    members,
    byXmlName: byName(placed("element")),
    positions: new Map(placed("element").map(({ xmlName }, position) => [xmlName, position])),
    attributes: byName(placed("attribute")),
    byJsonKey: new Map(members.map((member) => [member.jsonKey, member])),
    text: placed("text")[0],
  };
}

function parseMember(text: string): Member {
  const [, sign, xmlName = "", itemName, star, type, jsonKey, since] = MEMBER.exec(text) ?? [];
  return {
    place: sign === "@" ? "attribute" : sign === "#" ? "text" : "element",
    xmlName,
    itemName,
    isRepeated: star === "*",
    type: type ?? "text",
    jsonKey: jsonKey ?? xmlName,
    since: since ?? OLDEST,
  };
}
