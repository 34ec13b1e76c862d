using System.Security.Cryptography;
using System.Text;
using FactCheck.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class StoredFilesTests : IDisposable
{
    private static readonly byte[] s_pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj");
    private static readonly byte[] s_png = TestPictures.Png();
    private static readonly byte[] s_jpeg = TestPictures.Jpeg();
    private static readonly byte[] s_webp = TestPictures.Webp();
    private readonly string _root = Directory.CreateTempSubdirectory("factcheck-files-").FullName;

    public static TheoryData<string, byte[], string> Kept => new()
    {
        { "report.pdf", s_pdf, "application/pdf" },
        { "photo.PNG", s_png, "image/png" },
        { "photo.jpeg", s_jpeg, "image/jpeg" },
        { "photo.webp", s_webp, "image/webp" },
        { "notes.txt", Encoding.UTF8.GetBytes("Втрати: 600 000"), "text/plain" },
        { "losses.csv", Encoding.UTF8.GetBytes("\uFEFFyear,losses\n2024,1"), "text/csv" },
        { "notes", Encoding.UTF8.GetBytes("a < b"), "text/plain" },
    };

    public static TheoryData<string, byte[], string> Disguised => new()
    {
        { "page.html", Encoding.UTF8.GetBytes("<!DOCTYPE html><script>alert(1)</script>"), "web page" },
        { "notes.txt", Encoding.UTF8.GetBytes("\uFEFF \n<svg xmlns='http://www.w3.org/2000/svg'/>"), "web page" },
        { "picture.svg", Encoding.UTF8.GetBytes("<?xml version='1.0'?><svg/>"), "web page" },
        { "data.csv", Encoding.UTF8.GetBytes("<!-- x --><html>"), "web page" },
        { "report.pdf", s_png, "a PNG picture" },
        { "photo.png", s_pdf, "a PDF" },
        { "photo.jpg", s_webp, "a WebP picture" },
        { "script.js", Encoding.UTF8.GetBytes("alert(1)"), "plain text" },
        { "page.html", Encoding.UTF8.GetBytes("not really"), "plain text" },
        { "notes.txt", [.. "a\0b"u8], "Only PDF" },
        { "notes.txt", [0xE9, 0x74, 0xE9], "Only PDF" },
        { "notes.txt", [.. "a\u001Bb"u8], "Only PDF" },
        { "program.exe", [(byte)'M', (byte)'Z', 0x90, 0], "Only PDF" },
        { "archive.pdf", [0x50, 0x4B, 0x03, 0x04], "Only PDF" },
        { "half.webp", [.. "RIFF"u8, 9, 0, 0, 0, .. "WAVEfmt "u8], "Only PDF" },
        { "empty.txt", [], "empty" },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task A_file_of_an_allowed_kind_is_kept_under_its_hash(string name, byte[] bytes, string mediaType)
    {
        var (file, refusal) = await KeepAsync(bytes, name);
        Assert.Null(refusal);
        Assert.Equal(mediaType, file!.MediaType);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Assert.Equal(hash, file.Sha256);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(_root, "files", hash[..2], hash)));
        Assert.Single(Directory.GetFiles(Path.Combine(_root, "files"), "*", SearchOption.AllDirectories));
    }

    [Theory]
    [MemberData(nameof(Disguised))]
    public async Task Anything_else_is_refused_in_words_and_leaves_nothing(string name, byte[] bytes, string words)
    {
        var (file, refusal) = await KeepAsync(bytes, name);
        Assert.Null(file);
        Assert.Contains(words, refusal!.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(_root, "files"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_of_ten_megabytes_fits_and_one_byte_more_does_not()
    {
        var bytes = new byte[Limits.FileBytes + 1];
        s_pdf.CopyTo(bytes, 0);
        Assert.Contains("larger than 10 MB", (await KeepAsync(bytes, "big.pdf")).Refusal!.Message, StringComparison.Ordinal);
        Assert.Null((await KeepAsync(bytes[..^1], "big.pdf")).Refusal);
    }

    [Fact]
    public async Task A_picture_is_kept_without_what_it_hides_under_the_hash_of_what_is_kept()
    {
        var (file, refusal) = await KeepAsync(TestPictures.HidingJpeg, "photo.jpg");
        Assert.Null(refusal);
        await using var kept = Files.Open(file!.Sha256)!;
        Assert.Equal(file.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(kept)));
        Assert.Equal((file.Length, true), (kept.Length, Files.Has(file)));
        Assert.DoesNotContain(TestPictures.Secret, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(_root, "files", file.Sha256[..2], file.Sha256))), StringComparison.Ordinal);
        Assert.Contains("damaged", (await KeepAsync(s_jpeg[..^2], "photo.jpg")).Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once()
    {
        await KeepAsync(s_pdf, "one.pdf");
        await KeepAsync(s_pdf, "two.pdf");
        Assert.Single(Directory.GetFiles(Path.Combine(_root, "files"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_half_written_file_is_written_again()
    {
        var (file, _) = await KeepAsync(s_pdf, "one.pdf");
        await File.WriteAllBytesAsync(Path.Combine(_root, "files", file!.Sha256[..2], file.Sha256), s_pdf[..3]);
        Assert.False(Files.Has(file));
        await KeepAsync(s_pdf, "one.pdf");
        Assert.True(Files.Has(file));
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData(@"C:\Users\me\notes.txt", "notes.txt")]
    [InlineData("photo\u202Egnp.txt", "photognp.txt")]
    [InlineData("a\u0000b\r\nc.txt", "abc.txt")]
    [InlineData("“<b>”.txt", "“b”.txt")]
    [InlineData("...", "file.txt")]
    [InlineData("", "file.txt")]
    [InlineData("   .txt", "txt.txt")]
    public async Task The_name_it_came_with_is_cleaned(string name, string shown) =>
        Assert.Equal(shown, (await KeepAsync(Encoding.UTF8.GetBytes("words"), name)).File!.Name);

    [Fact]
    public async Task A_long_name_keeps_its_ending()
    {
        var (file, _) = await KeepAsync(s_pdf, new string('я', 4000) + ".pdf");
        Assert.Equal(120, file!.Name.Length);
        Assert.EndsWith(".pdf", file.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../factcheck.db")]
    [InlineData("")]
    [InlineData("ABCDEF")]
    public void Only_hashes_open_files(string hash) => Assert.Null(Files.Open(hash));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private StoredFiles Files => new(new DataFolder(_root), new StorageWatch(new WriterGate(), TimeProvider.System, NullLogger<StorageWatch>.Instance));

    private Task<(FileRef? File, Refusal? Refusal)> KeepAsync(byte[] bytes, string name) => Files.KeepAsync(new MemoryStream(bytes), name);
}
