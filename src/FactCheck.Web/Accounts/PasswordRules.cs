using System.Globalization;

namespace FactCheck.Web;

/// <summary>
/// What a password must be: long, and not made of words that a guesser tries first. No rules about kinds of characters (NIST SP 800-63B-4,
/// OWASP ASVS 5.0 section 6.2).
/// </summary>
public static class PasswordRules
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 15;

    /// <summary>The most UTF-16 units.</summary>
    public const int Longest = 128;

    /// <summary>What a page says above the field.</summary>
    public const string Hint = "At least 15 characters. Three or four words that do not belong together are easy to remember and hard to guess.";

    private const int LeastOwn = 8;
    private const int LeastDifferent = 5;

    private static readonly string[] s_guessedFirst =
    [
        "password", "passwort", "passphrase", "letmein", "welcome", "changeme", "secret", "admin", "login", "signin", "iloveyou", "monkey", "dragon",
        "football", "baseball", "sunshine", "princess", "superman", "trustno1", "qwertyuiop", "qwerty", "qwertz", "azerty", "asdfghjkl", "asdf", "zxcvbnm",
        "1q2w3e4r5t", "1qaz2wsx", "abcdefghijklmnopqrstuvwxyz", "abc123", "correcthorsebatterystaple", "1234567890", "0987654321", "123456", "12345",
        "factcheck", "factchecker", "newsroom", "editor", "reviewer",
    ];

    /// <summary>What is wrong with a password, and how to mend it; null when it is good.</summary>
    /// <param name="password">As typed; nothing is trimmed or changed.</param>
    /// <param name="personal">The person's name and e-mail address.</param>
    public static string? Problem(string? password, params string[] personal)
    {
        var length = new StringInfo(password ?? "").LengthInTextElements;
        if (password is null || length < Shortest)
        {
            return $"The password has {length} characters. Use at least {Shortest}.";
        }

        if (password.Length > Longest)
        {
            return $"The password is longer than {Longest} characters. Use a shorter one.";
        }

        return password.Any(char.IsControl)
            ? "The password has a character that cannot be typed on every keyboard. Leave it out."
            : IsGuessable(password, personal)
            ? "This password is easy to guess: it is made of common words, rows of keys, repeats or your own name. Use three or four words that do not belong together."
            : null;
    }

    private static bool IsGuessable(string password, string[] personal)
    {
        var left = Plain(password);
        foreach (var word in personal.SelectMany(Parts).Concat(s_guessedFirst).OrderByDescending(word => word.Length))
        {
            left = left.Replace(word, "", StringComparison.Ordinal);
        }

        return left.Length < LeastOwn || left.Distinct().Count() < LeastDifferent || IsRow(left) || Repeats(left);
    }

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));

    private static IEnumerable<string> Parts(string personal) =>
        personal.Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(part => part.Length > 2);

    // Each character follows or precedes the one before it, as in 23456789 or hgfedcba.
    private static bool IsRow(string text) =>
        text.Zip(text.Skip(1), (one, next) => next - one).All(step => step == 1) || text.Zip(text.Skip(1), (one, next) => next - one).All(step => step == -1);

    // The beginning, over and over, as in "abcd1abcd1abcd1".
    private static bool Repeats(string text) =>
        Enumerable.Range(1, text.Length / 2).Any(size => Enumerable.Range(size, text.Length - size).All(at => text[at] == text[at - size]));
}
