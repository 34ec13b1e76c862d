using System.Globalization;

namespace FactCheck.Web.Tests;

/// <summary>A change that a newsroom had acknowledged before its accident.</summary>
/// <param name="Sequence">The number of its entry in the editorial log.</param>
/// <param name="Command">The command's id.</param>
/// <param name="Claim">The claim that it made or changed.</param>
/// <param name="File">The file that it attached: lower-case hex SHA-256.</param>
internal sealed record Acknowledged(long Sequence, Guid Command, Guid Claim, string? File = null)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null when the line says something else.</summary>
    public static Acknowledged? Read(string line) =>
        line.Split(' ') is [var sequence, var command, var claim, var file] && Guid.TryParse(claim, out var id)
            ? new(long.Parse(sequence, CultureInfo.InvariantCulture), Guid.Parse(command), id, file == "-" ? null : file)
            : null;

    public override string ToString() => $"{Sequence} {Command} {Claim} {File ?? "-"}";
}
