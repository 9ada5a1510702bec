using System.Reflection;
using System.Reflection.Emit;

namespace Stemma.Tests.House;

/// <summary>What a type's signatures, attributes and method bodies make use of.</summary>
internal static class UsedMembers
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    /// <summary>Every type the type touches, generic arguments and element types taken apart; nested types are not walked into.</summary>
    public static IEnumerable<Type> TypesOf(Type type) => Touched(type).SelectMany(TakeApart).Distinct();

    /// <summary>Every field and method that the bodies name.</summary>
    public static IEnumerable<MemberInfo> MembersOf(Type type) => Bodies(type).SelectMany(NamedIn).Where(m => m is not Type);

    private static List<Type> Touched(Type type)
    {
        var touched = new List<Type>(type.GetInterfaces());
        if (type.BaseType is not null)
            touched.Add(type.BaseType);
        touched.AddRange(type.GetFields(Declared).Select(f => f.FieldType));
        touched.AddRange(type.GetProperties(Declared).Select(p => p.PropertyType));
        touched.AddRange(type.GetGenericArguments().Where(a => a.IsGenericParameter).SelectMany(a => a.GetGenericParameterConstraints()));
        touched.AddRange(type.GetCustomAttributesData().Select(a => a.AttributeType));
        foreach (var method in Bodies(type))
        {
            touched.AddRange(Signature(method));
            touched.AddRange(method.GetCustomAttributesData().Select(a => a.AttributeType));
            touched.AddRange(method.GetMethodBody()?.LocalVariables.Select(l => l.LocalType) ?? []);
            touched.AddRange(method.GetMethodBody()?.ExceptionHandlingClauses
                .Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType).OfType<Type>() ?? []);
            foreach (var member in NamedIn(method))
            {
                touched.AddRange(member switch
                {
                    Type named => [named],
                    FieldInfo field => [field.DeclaringType!, field.FieldType],
                    MethodBase called => [.. called.DeclaringType is null ? [] : new[] { called.DeclaringType }, .. Signature(called)],
                    _ => Type.EmptyTypes,
                });
            }
        }

        return touched;
    }

    private static IEnumerable<MethodBase> Bodies(Type type) =>
        type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared));

    private static IEnumerable<Type> Signature(MethodBase method) =>
    [
        .. method.GetParameters().Select(p => p.ParameterType),
        .. method is MethodInfo info ? [info.ReturnType, .. info.GetGenericArguments()] : Type.EmptyTypes,
    ];

    private static IEnumerable<Type> TakeApart(Type type)
    {
        if (type.HasElementType)
            return TakeApart(type.GetElementType()!);
        if (type.IsGenericParameter)
            return type.GetGenericParameterConstraints().Where(c => !c.ContainsGenericParameters).SelectMany(TakeApart);
        return type.IsConstructedGenericType
            ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(TakeApart)]
            : [type];
    }

    private static IEnumerable<MemberInfo> NamedIn(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var operation = OpCodesByValue[value];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)
                    ?? throw new InvalidOperationException($"{method.DeclaringType}.{method.Name} holds a token that leads nowhere.");
            }

            at += OperandSize(operation.OperandType, code, at);
        }
    }

    private static int OperandSize(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };
}
