import { asList, asText, type Json } from '../json.ts';
import type { BlockProps } from './block-list.tsx';
import { RichText } from './rich-text-block.tsx';

/** Rows of cells, the first of them the heading. */
export function TableBlock({ block }: BlockProps) {
  const [heading, ...rows] = (Array.isArray(block.rows) ? block.rows : []).map(asList);
  const alignments = asList(block.column_settings).map(({ align }) => asText(align));
  return (
    <div class="block table">
      <table>
        <thead>
          <tr>
            {heading?.map((cell, column) => (
              <th key={column} scope="col" style={{ textAlign: alignments[column] }}>
                <Cell cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, column) => (
                <td key={column} style={{ textAlign: alignments[column] }}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: Json }) {
  if (cell.type === 'rich_text') return <RichText elements={asList(cell.elements)} />;
  return <>{asText(cell.text) || String(cell.value ?? '')}</>;
}
