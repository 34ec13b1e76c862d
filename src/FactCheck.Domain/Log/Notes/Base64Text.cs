namespace FactCheck.Domain;

/// <summary>Base64 as the log's formats use it (RFC 4648, section 4): padded, without white space, and with no second way to write the same bytes.</summary>
internal static class Base64Text
{
    /// <summary>Reads it.</summary>
    /// <exception cref="FormatException">The text is not in that form.</exception>
    public static byte[] Read(string text)
    {
        var bytes = Convert.FromBase64String(text);
        return Convert.ToBase64String(bytes) == text ? bytes : throw new FormatException("This base64 is not in its one strict form.");
    }
}
