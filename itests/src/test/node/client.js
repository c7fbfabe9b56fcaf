// What users of mysql2 do: text and prepared statements, types, errors, several statements, streams.
const assert = require('node:assert');
const mysql = require('mysql2/promise');

const port = Number(process.argv[2]);
const options = { host: '127.0.0.1', port, user: 'root' };

async function text(connection) {
  const [rows, fields] = await connection.query("SELECT 1 AS one, 'größer' AS word, NULL AS nothing");
  assert.deepStrictEqual(rows, [{ one: 1, word: 'größer', nothing: null }]);
  assert.deepStrictEqual(fields.map((field) => field.name), ['one', 'word', 'nothing']);
}

async function prepared(connection) {
  for (let run = 0; run < 3; run++) {
    const [rows] = await connection.execute('SELECT ? AS a, ? AS b, ? AS c, ? AS d', [
      run, 'x' + run, null, new Date(Date.UTC(2024, 1, 29, 10, 11, 12)),
    ]);
    assert.strictEqual(Number(rows[0].a), run);
    assert.strictEqual(rows[0].b, 'x' + run);
    assert.strictEqual(rows[0].c, null);
    assert.ok(rows[0].d !== null);
  }
}

async function errors(connection) {
  await assert.rejects(connection.query('SELECT nosuch'), (error) => {
    assert.strictEqual(error.errno, 1054);
    assert.strictEqual(error.sqlState, '42S22');
    return true;
  });
}

async function several() {
  const connection = await mysql.createConnection({ ...options, multipleStatements: true });
  const [results] = await connection.query('SELECT 1 AS a; SELECT 2 AS b');
  assert.deepStrictEqual(results, [[{ a: 1 }], [{ b: 2 }]]);
  await connection.end();
}

async function stream(connection) {
  let count = 0;
  const rows = connection.connection
    .query('SELECT a.NUMBER FROM information_schema.SQUARES a JOIN information_schema.SQUARES b WHERE b.NUMBER <= 10')
    .stream();
  for await (const row of rows) {
    count += row.NUMBER > 0 ? 1 : 0;
  }
  assert.strictEqual(count, 50000);
}

async function pool() {
  const connections = mysql.createPool({ ...options, connectionLimit: 5 });
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => connections.query('SELECT ? AS n', [i])));
  assert.deepStrictEqual(answers.map(([rows]) => rows[0].n), Array.from({ length: 50 }, (_, i) => i));
  await connections.end();
}

async function refused() {
  await assert.rejects(mysql.createConnection({ ...options, password: 'wrong' }),
    (error) => error.errno === 1045);
  await assert.rejects(mysql.createConnection({ ...options, database: 'nosuch' }),
    (error) => error.errno === 1049);
}

async function main() {
  const connection = await mysql.createConnection(options);
  await text(connection);
  await prepared(connection);
  await errors(connection);
  await several();
  await stream(connection);
  await pool();
  await refused();
  await connection.ping();
  await connection.end();
  console.log('all well');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
