using System.Buffers.Binary;
using System.Text;

namespace FactCheck.Web.Tests;

/// <summary>An element as a render batch brought it.</summary>
/// <param name="Name">Its tag.</param>
/// <param name="Attributes">Its attributes, without handlers.</param>
/// <param name="Handlers">The ids of its events' handlers, by the attribute's name, such as "onchange".</param>
internal sealed record RenderedElement(string Name, Dictionary<string, string?> Attributes, Dictionary<string, long> Handlers)
{
    private const int FrameBytes = 20;
    private const int Element = 1;
    private const int Attribute = 3;
    private const int Component = 4;

    /// <summary>
    /// The elements of a batch. At its end stand the offsets of its sections; a frame has 20 bytes, its kind first; words stand once, in a table.
    /// </summary>
    public static List<RenderedElement> Read(byte[] batch)
    {
        List<RenderedElement> elements = [];
        RenderedElement? open = null;
        var frames = Int(batch, batch.Length - 16);
        for (var frame = frames + 4; frame < frames + 4 + (Int(batch, frames) * FrameBytes); frame += FrameBytes)
        {
            switch (Int(batch, frame))
            {
                case Element:
                    elements.Add(open = new(Words(batch, Int(batch, frame + 8)) ?? "", [], []));
                    break;
                case Attribute when open is not null && Words(batch, Int(batch, frame + 4)) is { } name:
                    if (BinaryPrimitives.ReadInt64LittleEndian(batch.AsSpan(frame + 12)) is > 0 and var handler)
                    {
                        open.Handlers[name] = handler;
                    }
                    else
                    {
                        open.Attributes[name] = Words(batch, Int(batch, frame + 8));
                    }

                    break;
                case Component:
                    open = null;
                    break;
            }
        }

        return elements;
    }

    private static int Int(byte[] batch, int at) => BinaryPrimitives.ReadInt32LittleEndian(batch.AsSpan(at));

    private static string? Words(byte[] batch, int number)
    {
        if (number < 0)
        {
            return null;
        }

        var at = Int(batch, Int(batch, batch.Length - 4) + (number * 4));
        var (length, shift) = (0, 0);
        do
        {
            length |= (batch[at] & 0x7f) << shift;
            shift += 7;
        }
        while ((batch[at++] & 0x80) != 0);
        return Encoding.UTF8.GetString(batch, at, length);
    }
}
