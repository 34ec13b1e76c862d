using System.Globalization;

namespace FactCheck.Web;

/// <summary>Sizes of files as people say them.</summary>
public static class FileSize
{
    /// <summary>Such as "214 KB" or "1.4 MB".</summary>
    public static string Words(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} bytes",
        < 1024 * 1024 => $"{(bytes + 512) / 1024} KB",
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB"),
    };
}
