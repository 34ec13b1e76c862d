namespace FactCheck.Verify;

/// <summary>
/// Walks the members of an object, or the items of an array, without copying: each value is the span of bytes that it stands in. The JSON has to be
/// in canonical form (<see cref="Domain.CanonicalForm"/>), so nothing is checked here.
/// </summary>
internal ref struct JsonMembers
{
    private readonly bool _isObject;
    private ReadOnlySpan<byte> _rest;

    /// <summary>Begins before the first one.</summary>
    /// <param name="json">An object or array in canonical form.</param>
    public JsonMembers(ReadOnlySpan<byte> json)
    {
        _isObject = json[0] == '{';
        _rest = json[1..];
    }

    /// <summary>The member's name as it is written, without its quotes; empty for an item.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The value as it is written, a string with its quotes.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Moves on; false after the last one.</summary>
    public bool Next()
    {
        if (_rest[0] is (byte)'}' or (byte)']')
        {
            return false;
        }

        _rest = _rest[0] == ',' ? _rest[1..] : _rest;
        if (_isObject)
        {
            var end = StringLength(_rest);
            Name = _rest[1..(end - 1)];
            _rest = _rest[(end + 1)..];
        }

        var length = Length(_rest);
        Value = _rest[..length];
        _rest = _rest[length..];
        return true;
    }

    /// <summary>A string without its quotes; empty for null.</summary>
    /// <exception cref="FormatException">The value is neither.</exception>
    public static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> value) => value switch
    {
        [(byte)'"', .. var inner, (byte)'"'] => inner,
        _ => value.SequenceEqual("null"u8) ? default : throw new FormatException("A text should stand here."),
    };

    private static int Length(ReadOnlySpan<byte> value) => value[0] switch
    {
        (byte)'"' => StringLength(value),
        (byte)'{' or (byte)'[' => NestLength(value),
        _ => value.IndexOfAny(",}]"u8),
    };

    private static int NestLength(ReadOnlySpan<byte> value)
    {
        var (at, depth) = (0, 0);
        do
        {
            at += value[at..].IndexOfAny("\"{}[]"u8);
            if (value[at] == '"')
            {
                at += StringLength(value[at..]);
                continue;
            }

            depth += value[at] is (byte)'{' or (byte)'[' ? 1 : -1;
            at++;
        }
        while (depth > 0);
        return at;
    }

    private static int StringLength(ReadOnlySpan<byte> text)
    {
        var at = 1;
        while (true)
        {
            at += text[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (text[at] == '"')
            {
                return at + 1;
            }

            at += 2;
        }
    }
}
