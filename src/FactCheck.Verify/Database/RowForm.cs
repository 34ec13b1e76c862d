using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>Writes a stored row as the log writes it: canonical JSON of its recorded columns.</summary>
internal sealed class RowForm
{
    private static readonly SearchValues<byte> s_escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(number => (byte)number), (byte)'"', (byte)'\\']);
    private static readonly JsonSerializerOptions s_stored = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly (string Member, byte[] Start, ColumnKind Kind, bool IsLate)[] _columns;

    /// <summary>For rows of a table, read with the columns of <see cref="Select"/>.</summary>
    public RowForm(AuditedTable table)
    {
        _columns = [.. table.Columns.Select(column => (Member: AuditedTable.Member(column.Key), column.Value, IsLate: table.Late.Contains(column.Key)))
            .OrderBy(column => column.Member, StringComparer.Ordinal)
            .Select(column => (column.Member, Encoding.ASCII.GetBytes($"\"{column.Member}\":"), column.Value, column.IsLate))];
        var names = table.Columns.Keys.OrderBy(AuditedTable.Member, StringComparer.Ordinal).Select(name => $"\"{name}\"");
        Id = Array.FindIndex(_columns, column => column.Member == "id");
        Select = $"SELECT {string.Join(", ", names)}";
    }

    /// <summary>The place of the row's id.</summary>
    public int Id { get; }

    /// <summary>The columns in the order of their members, to be followed by further ones and the table.</summary>
    public string Select { get; }

    /// <summary>The members, in order.</summary>
    public IEnumerable<string> Members => _columns.Select(column => column.Member);

    /// <summary>The hash of the row's state.</summary>
    /// <param name="row">The row.</param>
    /// <param name="unknown">Members that the entry does not know; null where they stand.</param>
    /// <exception cref="FormatException">A value stands there in a form that this app does not write.</exception>
    public TreeHash HashOf(StoredRows row, IReadOnlySet<string> unknown)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Write(row, unknown), hash);
        return TreeHash.From(hash);
    }

    /// <summary>The row's state as text.</summary>
    public ReadOnlySpan<byte> Write(StoredRows row, IReadOnlySet<string> unknown)
    {
        _text.ResetWrittenCount();
        for (var i = 0; i < _columns.Length; i++)
        {
            var (member, start, kind, isLate) = _columns[i];
            if (row.IsNull(i) && (isLate || unknown.Contains(member)))
            {
                continue;
            }

            _text.Write(_text.WrittenCount == 0 ? "{"u8 : ","u8);
            _text.Write(start);
            if (row.IsNull(i))
            {
                _text.Write("null"u8);
            }
            else
            {
                WriteValue(row, i, kind);
            }
        }

        _text.Write("}"u8);
        return _text.WrittenSpan;
    }

    private void WriteValue(StoredRows row, int column, ColumnKind kind)
    {
        switch (kind)
        {
            case ColumnKind.Text:
                WriteText(row.Text(column));
                break;
            case ColumnKind.Json:
                WriteJson(row, column);
                break;
            case ColumnKind.Id:
                Quote("D", row.Id(column));
                break;
            case ColumnKind.Time:
                Quote("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", DateTimeOffset.FromUnixTimeMilliseconds(row.Integer(column)).UtcDateTime);
                break;
            case ColumnKind.Number:
                Format("", row.Integer(column));
                break;
            case ColumnKind.Flag:
                _text.Write(row.Integer(column) switch { 0 => "false"u8, 1 => "true"u8, _ => throw row.Odd(column) });
                break;
        }
    }

    private void Quote<T>(string format, T value)
        where T : IUtf8SpanFormattable
    {
        _text.Write("\""u8);
        Format(format, value);
        _text.Write("\""u8);
    }

    private void Format<T>(string format, T value)
        where T : IUtf8SpanFormattable
    {
        _ = value.TryFormat(_text.GetSpan(40), out var length, format, CultureInfo.InvariantCulture);
        _text.Advance(length);
    }

    private void WriteText(ReadOnlySpan<byte> text)
    {
        _text.Write("\""u8);
        for (var at = text.IndexOfAny(s_escaped); at >= 0; at = text.IndexOfAny(s_escaped))
        {
            _text.Write(text[..at]);
            WriteEscape(text[at]);
            text = text[(at + 1)..];
        }

        _text.Write(text);
        _text.Write("\""u8);
    }

    private void WriteEscape(byte sign)
    {
        _text.Write(sign switch
        {
            (byte)'"' => "\\\""u8,
            (byte)'\\' => "\\\\"u8,
            (byte)'\b' => "\\b"u8,
            (byte)'\t' => "\\t"u8,
            (byte)'\n' => "\\n"u8,
            (byte)'\f' => "\\f"u8,
            (byte)'\r' => "\\r"u8,
            _ => "\\u"u8,
        });
        if (sign < ' ' && sign is not ((byte)'\b' or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r'))
        {
            Format("x4", (int)sign);
        }
    }

    // The app writes members in the order of its classes, the log in the order of their names.
    private void WriteJson(StoredRows row, int column)
    {
        var text = row.Text(column);
        if (Ascii.IsValid(text) && !text.Contains((byte)'\\') && CanonicalForm.Holds(text))
        {
            _text.Write(text);
            return;
        }

        var stored = Encoding.UTF8.GetString(text);
        var value = CanonicalJson.Read(stored);
        _text.Write(Encoding.UTF8.GetBytes(value?.ToJsonString(s_stored) == stored ? CanonicalJson.Write(value) : throw row.Odd(column)));
    }
}
