using System.Text;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Finds the evidence files and mails in whose bytes words stand.</summary>
internal static class FileScan
{
    /// <summary>SHA-256 of the evidence files, and paths of the mails.</summary>
    public static async Task<(IReadOnlyList<string> Files, IReadOnlyList<string> Mails)> RunAsync(DataFolder folder, string words, CancellationToken cancel)
    {
        var forms = Forms(words);
        List<string> files = [];
        foreach (var path in Directory.EnumerateFiles(folder.Files, "*", SearchOption.AllDirectories))
        {
            if (Redaction.IsHash(Path.GetFileName(path)) && await HoldsAsync(path, forms, cancel))
            {
                files.Add(Path.GetFileName(path));
            }
        }

        return (files, await MailsAsync(folder, words, cancel));
    }

    /// <summary>Only the mails.</summary>
    public static async Task<IReadOnlyList<string>> MailsAsync(DataFolder folder, string words, CancellationToken cancel)
    {
        List<string> mails = [];
        foreach (var path in Directory.EnumerateFiles(folder.Mail))
        {
            if (await HoldsAsync(path, Forms(words), cancel))
            {
                mails.Add(Path.GetFileName(path));
            }
        }

        return mails;
    }

    private static byte[][] Forms(string words) => [Encoding.UTF8.GetBytes(words), Encoding.Unicode.GetBytes(words), Encoding.BigEndianUnicode.GetBytes(words)];

    private static async Task<bool> HoldsAsync(string path, byte[][] forms, CancellationToken cancel)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancel);
        return forms.Any(form => bytes.AsSpan().IndexOf(form) >= 0);
    }
}
