using System.Text.RegularExpressions;

namespace FactCheck.Web;

/// <summary>One setting of the section FactCheck.</summary>
/// <param name="Name">Its whole name; # stands for a number in a list, which counts from 0.</param>
/// <param name="Form">What its value looks like.</param>
/// <param name="IsSecret">Whether its value is never shown, not even a wrong one.</param>
public sealed record Setting(string Name, SettingForm Form, bool IsSecret = false)
{
    private readonly Regex _name = new($"^{Regex.Escape(Name).Replace("\\#", "[0-9]+", StringComparison.Ordinal)}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Whether a key of the configuration is this setting.</summary>
    public bool Is(string key) => _name.IsMatch(key);

    /// <summary>What is wrong with a value, as a sentence; null when nothing is. An empty text is as good as none.</summary>
    public string? Problem(string key, string value) => value.Length == 0 && Form.MayBeEmpty || Form.Fits(value)
        ? null
        : $"The setting {key} is {(IsSecret ? "not usable" : value.Length == 0 ? "empty" : $"“{value}”")}; it must be {Form.Wanted}.";
}
