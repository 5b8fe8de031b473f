import type { VNode } from "preact";

import type { DependencyGraph, GraphNode } from "../../../content/picture-content.ts";
import type { VisibleText } from "../../../text/visible-text.ts";
import { useLocale } from "../locale.ts";
import { DataTable } from "./data-table.tsx";

/** Sizes in CSS pixels: a name of sixteen letters fits, and five columns fit beside the contents. */
const NODE_WIDTH = 144;
const NODE_HEIGHT = 44;
const COLUMN_WIDTH = NODE_WIDTH + 28;
const ROW_HEIGHT = NODE_HEIGHT + 14;
/** Room for frames and arrow heads at the edge. */
const MARGIN = 3;
const INSET = 9;

/** How the components of a finding get into the project: a picture, and the same ways as a table. */
export function DependencyGraphView(props: {
  readonly graph: DependencyGraph;
  /** Says which finding it is, where a caption stands alone. */
  readonly finding: string;
  /** Unique on the page. */
  readonly id: string;
}): VNode {
  const { graph: texts } = useLocale().messages.findings;
  const { graph, finding, id } = props;
  return (
    <details class="graph" open>
      <summary>{texts.summary(graph.ways.length)}</summary>
      <figure class="graph-figure">
        <figcaption>{texts.sentence}</figcaption>
        <GraphPicture graph={graph} title={texts.chartTitle(finding)} id={id} />
      </figure>
      <WayTable graph={graph} caption={texts.caption(finding)} />
      {graph.furtherWays ? <p class="aside">{texts.moreWays}</p> : null}
      {graph.affected.more === 0 ? null : (
        <p class="aside">{texts.moreComponents(graph.affected.more)}</p>
      )}
    </details>
  );
}

function GraphPicture(props: {
  readonly graph: DependencyGraph;
  readonly title: string;
  readonly id: string;
}): VNode {
  const { nodes, edges } = props.graph;
  const { width, height } = sizeOf(props.graph);
  const arrow = `${props.id}-arrow`;
  return (
    <div class="chart-scroll" role="group" aria-label={props.title} tabIndex={0}>
      <svg
        class="graph-picture"
        role="img"
        aria-label={props.title}
        width={width}
        height={height}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
      >
        <marker
          id={arrow}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path class="graph-head" d="M0 0 8 4 0 8z" />
        </marker>
        {edges.map(([from, to]) => (
          <Edge from={nodes[from]} to={nodes[to]} arrow={arrow} />
        ))}
        {nodes.map((node) => (
          <Node node={node} />
        ))}
      </svg>
    </div>
  );
}

function sizeOf({ nodes }: DependencyGraph): { readonly width: number; readonly height: number } {
  const right = Math.max(...nodes.map(left)) + NODE_WIDTH;
  const bottom = Math.max(...nodes.map(top)) + NODE_HEIGHT;
  return { width: right + MARGIN, height: bottom + MARGIN };
}

function Edge(props: {
  readonly from: GraphNode | undefined;
  readonly to: GraphNode | undefined;
  readonly arrow: string;
}): VNode | null {
  const { from, to, arrow } = props;
  if (from === undefined || to === undefined) return null;
  const start = { x: left(from) + NODE_WIDTH, y: middle(from) };
  const end = { x: left(to) - 1, y: middle(to) };
  const bend = (COLUMN_WIDTH - NODE_WIDTH) / 2;
  const path = `M${point(start)} C${point({ ...start, x: start.x + bend })} ${point({ ...end, x: end.x - bend })} ${point(end)}`;
  const head = to.role === "pass" ? undefined : `url(#${arrow})`;
  return <path class="graph-edge" d={path} marker-end={head} />;
}

/** Letters of a name that fit into its frame. */
const MAX_NAME_LETTERS = 16;
/** What is kept of a longer name: packages of one family differ at the end. */
const KEPT_AT_END = 8;

/** The table has the whole name. */
function shortened(name: VisibleText): string {
  const letters = Array.from(name);
  if (letters.length <= MAX_NAME_LETTERS) return name;
  const start = letters.slice(0, MAX_NAME_LETTERS - KEPT_AT_END - 1);
  return [...start, "…", ...letters.slice(-KEPT_AT_END)].join("");
}

/** Whatever is still too wide, in letters of other scripts, ends at the frame. */
function Node({ node }: { readonly node: GraphNode }): VNode {
  const { name, version, role } = node;
  if (role === "pass") return <Pass node={node} />;
  const baseline = version === undefined ? 27 : 19;
  return (
    <svg x={left(node)} y={top(node)} width={NODE_WIDTH} height={NODE_HEIGHT}>
      {role === "gap" ? null : (
        <rect
          class={`graph-node is-${role}`}
          x="1.500"
          y="1.500"
          width={NODE_WIDTH - 3}
          height={NODE_HEIGHT - 3}
          rx="5"
        />
      )}
      <svg x={INSET} width={NODE_WIDTH - 2 * INSET} height={NODE_HEIGHT}>
        <text class="graph-name" x={role === "gap" ? "50%" : 0} y={baseline}>
          {shortened(name)}
        </text>
        {version === undefined ? null : (
          <text class="graph-version" x="0" y="34">
            {version}
          </text>
        )}
      </svg>
    </svg>
  );
}

/** An edge on its way through a column that it does not end in. */
function Pass({ node }: { readonly node: GraphNode }): VNode {
  const end = { x: left(node) + NODE_WIDTH, y: middle(node) };
  return (
    <path class="graph-edge" d={`M${point({ ...end, x: left(node) - 1 })}H${String(end.x)}`} />
  );
}

function WayTable(props: { readonly graph: DependencyGraph; readonly caption: string }): VNode {
  const { graph: texts } = useLocale().messages.findings;
  return (
    <DataTable
      caption={props.caption}
      captionShown="spoken"
      columns={[{ label: texts.number, width: 5 }, { label: texts.way }]}
    >
      {props.graph.ways.map((way, index) => (
        <tr>
          <td>{index + 1}</td>
          <td>
            <bdi>{way.join(" › ")}</bdi>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function left({ column }: GraphNode): number {
  return MARGIN + column * COLUMN_WIDTH;
}

function top({ row }: GraphNode): number {
  return MARGIN + row * ROW_HEIGHT;
}

function middle(node: GraphNode): number {
  return top(node) + NODE_HEIGHT / 2;
}

function point({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${String(x)} ${String(y)}`;
}
