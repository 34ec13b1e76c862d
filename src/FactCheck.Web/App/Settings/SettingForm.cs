using System.Globalization;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>What the value of a setting looks like.</summary>
/// <param name="Wanted">It, as the end of a sentence that begins "it must be".</param>
/// <param name="Fits">Whether a value is so.</param>
/// <param name="MayBeEmpty">Whether an empty value means that the setting is left out.</param>
public sealed record SettingForm(string Wanted, Func<string, bool> Fits, bool MayBeEmpty = false)
{
    /// <summary>Any words.</summary>
    public static SettingForm Text { get; } = new("words without control characters", value => !value.Any(char.IsControl), MayBeEmpty: true);

    /// <summary>true or false.</summary>
    public static SettingForm YesOrNo { get; } = new("true or false", value => bool.TryParse(value, out _));

    /// <summary>An address of the web.</summary>
    public static SettingForm Address { get; } = new(
        "an address that begins with https:// or http://", value => WebAddress.TryRead(value, out _), MayBeEmpty: true);

    /// <summary>An address of mail.</summary>
    public static SettingForm Mail { get; } = new("an e-mail address such as desk@example.org", value => ProfileDesk.EmailProblem(value) is null, MayBeEmpty: true);

    /// <summary>A name that a log can be signed under.</summary>
    public static SettingForm LogName { get; } = new(
        "a name without spaces and plus signs", value => NoteKey.IsName(value) && !value.Any(char.IsControl), MayBeEmpty: true);

    /// <summary>A key that verifies a log or a witness.</summary>
    public static SettingForm VerifierKey { get; } = new("a key of the form name+id+key, as /log/policy or /log/witness/vkey shows it", IsKey);

    /// <summary>A file that is there.</summary>
    public static SettingForm ExistingFile { get; } = new("a file that can be read", File.Exists);

    /// <summary>A whole number between two bounds, both included.</summary>
    public static SettingForm Number(int least, int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
        value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most);

    /// <summary>One of some words.</summary>
    public static SettingForm OneOf<T>()
        where T : struct, Enum => new(
            $"one of {string.Join(", ", Enum.GetNames<T>())}", value => Enum.GetNames<T>().Contains(value, StringComparer.OrdinalIgnoreCase), MayBeEmpty: true);

    private static bool IsKey(string value)
    {
        try
        {
            return Vkey.Read(value).Name.Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
