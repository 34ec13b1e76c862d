using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace FactCheck.Domain;

/// <summary>
/// Asks whether bytes are JSON in the one form that <see cref="CanonicalJson"/> writes, in one pass and without building anything: a verifier asks
/// it of every entry.
/// </summary>
public static class CanonicalForm
{
    private const int Deepest = 64;
    private const ulong LargestInteger = 9_007_199_254_740_991;

    private static readonly SearchValues<byte> s_plain =
        SearchValues.Create([.. Enumerable.Range(0x20, 0x60).Where(sign => sign is not ('"' or '\\')).Select(sign => (byte)sign)]);

    /// <summary>Whether the bytes, as UTF-8, are the canonical form of what they say.</summary>
    public static bool Holds(ReadOnlySpan<byte> json)
    {
        var form = new Reading(json);
        return Utf8.IsValid(json) && form.Value(0) && form.IsAtEnd;
    }

    private ref struct Reading(ReadOnlySpan<byte> json)
    {
        private ReadOnlySpan<byte> _rest = json;

        public readonly bool IsAtEnd => _rest.IsEmpty;

        public bool Value(int depth) => _rest.IsEmpty || depth > Deepest ? false : _rest[0] switch
        {
            (byte)'{' => Object(depth),
            (byte)'[' => Array(depth),
            (byte)'"' => String(out _, out _),
            (byte)'t' => Word("true"u8),
            (byte)'f' => Word("false"u8),
            (byte)'n' => Word("null"u8),
            _ => Integer(),
        };

        private bool Object(int depth)
        {
            _ = Word("{"u8);
            if (Word("}"u8))
            {
                return true;
            }

            ReadOnlySpan<byte> last = default;
            for (var (first, lastIsPlain) = (true, true); ; first = false)
            {
                if (!String(out var name, out var plain) || (!first && !Follows(last, lastIsPlain, name, plain)) || !Word(":"u8) || !Value(depth + 1))
                {
                    return false;
                }

                last = name;
                lastIsPlain = plain;
                if (!Word(","u8))
                {
                    return Word("}"u8);
                }
            }
        }

        private bool Array(int depth)
        {
            _ = Word("["u8);
            if (Word("]"u8))
            {
                return true;
            }

            while (Value(depth + 1))
            {
                if (!Word(","u8))
                {
                    return Word("]"u8);
                }
            }

            return false;
        }

        private bool String(out ReadOnlySpan<byte> quoted, out bool plain)
        {
            quoted = default;
            plain = true;
            if (_rest.IsEmpty || _rest[0] != '"')
            {
                return false;
            }

            for (var i = 1; ; i++)
            {
                var plainLength = _rest[i..].IndexOfAnyExcept(s_plain);
                if (plainLength < 0)
                {
                    return false;
                }

                i += plainLength;
                switch (_rest[i])
                {
                    case (byte)'"':
                        quoted = _rest[..(i + 1)];
                        _rest = _rest[(i + 1)..];
                        return true;
                    case (byte)'\\':
                        plain = false;
                        if (EscapeLength(_rest[i..]) is not (> 0 and var length))
                        {
                            return false;
                        }

                        i += length - 1;
                        break;
                    case < 0x20:
                        return false;
                    default:
                        plain = false;
                        break;
                }
            }
        }

        // The shortest escape, and only where one is needed.
        private static int EscapeLength(ReadOnlySpan<byte> escape) => escape switch
        {
            [_, (byte)'"' or (byte)'\\' or (byte)'b' or (byte)'t' or (byte)'n' or (byte)'f' or (byte)'r', ..] => 2,
            [_, (byte)'u', (byte)'0', (byte)'0', (byte)'0', (>= (byte)'0' and <= (byte)'7') or (byte)'b' or (byte)'e' or (byte)'f', ..] => 6,
            [_, (byte)'u', (byte)'0', (byte)'0', (byte)'1', (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f'), ..] => 6,
            _ => 0,
        };

        private bool Integer()
        {
            var negative = Word("-"u8);
            var length = _rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : _rest.Length;
            ulong number = 0;
            foreach (var digit in _rest[..Math.Min(length, 17)])
            {
                number = (number * 10) + digit - '0';
            }

            var good = length is > 0 and < 17 && number <= LargestInteger && (_rest[0] != '0' || (length == 1 && !negative));
            _rest = _rest[length..];
            return good;
        }

        private bool Word(ReadOnlySpan<byte> word)
        {
            if (!_rest.StartsWith(word))
            {
                return false;
            }

            _rest = _rest[word.Length..];
            return true;
        }

        // RFC 8785 orders by UTF-16 units; for plain ASCII that is the order of the bytes, the closing quote left out.
        private static bool Follows(ReadOnlySpan<byte> last, bool lastIsPlain, ReadOnlySpan<byte> name, bool plain) => plain && lastIsPlain
            ? last[..^1].SequenceCompareTo(name[..^1]) < 0
            : string.CompareOrdinal(Text(last), Text(name)) < 0;

        private static string Text(ReadOnlySpan<byte> quoted) => JsonSerializer.Deserialize<string>(Encoding.UTF8.GetString(quoted))!;
    }
}
