using System.Text;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What is left is read by a library that knows far more details of pictures than we do.</summary>
public sealed class CleanPictureTests
{
    private static readonly HashSet<string> s_harmless = ["File Type", "JPEG", "JFIF", "Huffman", "Adobe JPEG", "ICC Profile", "PNG-IHDR", "PNG-gAMA", "WebP", "Exif IFD0"];

    public static TheoryData<string, byte[]> Hiding => new()
    {
        { "image/jpeg", TestPictures.HidingJpeg }, { "image/png", TestPictures.HidingPng }, { "image/webp", TestPictures.HidingWebp },
    };

    public static TheoryData<string, byte[]> Clean => new()
    {
        { "image/jpeg", TestPictures.Jpeg() }, { "image/png", TestPictures.Png() }, { "image/webp", TestPictures.Webp() }, { "application/pdf", [.. "%PDF-1.7"u8] },
    };

    [Theory]
    [MemberData(nameof(Hiding))]
    public void Nothing_is_left_of_place_time_camera_and_author(string kind, byte[] picture)
    {
        Assert.Contains(TestPictures.Secret, Encoding.Latin1.GetString(picture), StringComparison.Ordinal);
        var clean = CleanPicture.Of(kind, picture)!;
        Assert.DoesNotContain(TestPictures.Secret, Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        var left = ImageMetadataReader.ReadMetadata(new MemoryStream(clean));
        Assert.Subset(s_harmless, left.Select(directory => directory.Name).ToHashSet());
        Assert.All(left.OfType<ExifIfd0Directory>().SelectMany(directory => directory.Tags), tag => Assert.Equal(ExifDirectoryBase.TagOrientation, tag.Type));
        Assert.Equal(clean, CleanPicture.Of(kind, clean));
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void What_hides_nothing_stays_byte_by_byte(string kind, byte[] picture) => Assert.Equal(picture, CleanPicture.Of(kind, picture));

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    [InlineData(6, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void A_picture_that_was_taken_on_its_side_is_still_turned_upright(byte turn, bool isKept)
    {
        var clean = CleanPicture.Of("image/jpeg", TestPictures.Jpeg(null, null, (0xE1, TestPictures.Exif(turn))))!;
        var left = ImageMetadataReader.ReadMetadata(new MemoryStream(clean)).OfType<ExifIfd0Directory>().SingleOrDefault();
        Assert.Equal(isKept ? turn : null, left?.GetInt32(ExifDirectoryBase.TagOrientation));
    }

    [Theory]
    [MemberData(nameof(Hiding))]
    public void A_picture_that_breaks_off_is_damaged_wherever_it_breaks_off_and_never_throws(string kind, byte[] picture)
    {
        var whole = CleanPicture.Of(kind, picture)!;
        for (var length = 12; length < picture.Length; length++)
        {
            Assert.True(CleanPicture.Of(kind, picture[..length]) is not { } clean || clean.AsSpan().SequenceEqual(whole), $"{length} bytes");
        }
    }

    [Theory]
    [MemberData(nameof(Hiding))]
    public void A_damaged_byte_never_throws_wherever_it_stands(string kind, byte[] picture)
    {
        for (var at = 12; at < picture.Length; at++)
        {
            foreach (var value in new byte[] { 0, 1, 0x7F, 0xD9, 0xFF })
            {
                var damaged = picture.ToArray();
                damaged[at] = value;
                Assert.True(CleanPicture.Of(kind, damaged) is not { } clean || clean.Length <= damaged.Length + 40);
            }
        }
    }
}
