import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { membersFromText, type PastedGroup } from '../../../shared/domain/groupPaste';
import { headCount, outsiders } from '../../../shared/domain/groups';
import { mostMembers } from '../../../shared/domain/visitPeople';
import { fold } from '../../../shared/text/fold';
import { groupDigits } from '../../../shared/text/numbers';
import { ActionButton } from '../../parts/ActionButton';
import { IconButton } from '../../parts/IconButton';
import { ProseInput } from '../../parts/ProseInput';
import type { FieldsProps } from './fieldsProps';

/** Lines of a list have no identity of their own: the place among so many is one. */
function rowKey(index: number, count: number): string {
  return `${index}-of-${count}`;
}

function chosenNames({ person, representatives }: FieldsProps['fields']): string[] {
  return [person, ...representatives].map(({ name }) => name);
}

function Read({ read }: { read: PastedGroup }) {
  const { t } = useTranslation('visits');
  const lines = (numbers: readonly number[]) => numbers.slice(0, 20).join(', ');
  const said = [
    read.skipped.length === 0 ? '' : t('desk.members.skipped', { lines: lines(read.skipped) }),
    read.restored === 0 ? '' : t('desk.members.restored', { count: read.restored }),
    read.again === 0 ? '' : t('desk.members.again', { count: read.again }),
    read.over === 0 ? '' : t('desk.members.over', { count: read.over, most: mostMembers }),
    read.lostIds.length === 0 ? '' : t('desk.members.lostIds', { lines: lines(read.lostIds) }),
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <Typography role="status" variant="body2" data-testid="visit-members-read" sx={{ color: 'warning.main' }}>
      {said.join(' ')}
    </Typography>
  );
}

function Paste({ fields, change }: FieldsProps) {
  const { t } = useTranslation('visits');
  const [text, setText] = useState('');
  const box = useRef<HTMLElement>(null);
  const read = useMemo(() => membersFromText(text, fields.members), [text, fields.members]);

  function take() {
    const members = [...fields.members, ...read.members];
    change({ members, groupSize: Math.max(fields.groupSize, headCount(members, chosenNames(fields))) });
    setText('');
    // the button goes with the text that it took: the next list is pasted where this one was
    box.current?.querySelector('textarea')?.focus();
  }

  return (
    <Box ref={box} sx={{ display: 'grid', gap: 0.5, mb: 1 }}>
      <ProseInput
        label={t('desk.members.paste')}
        hint={t('desk.members.pasteHint')}
        value={text}
        onChange={setText}
        minRows={2}
        maxRows={6}
        testId="visit-members-paste"
      />
      <Read read={read} />
      {read.members.length > 0 && (
        <Box>
          <ActionButton
            label={t('desk.members.take', { count: read.members.length })}
            icon="add"
            onClick={take}
            testId="visit-members-take"
          />
        </Box>
      )}
    </Box>
  );
}

function Listed({ fields, change, disabled }: FieldsProps) {
  const { t } = useTranslation('visits');
  const { members } = fields;
  const chosen = new Set(chosenNames(fields).map(fold));
  return (
    <Box
      component="table"
      data-testid="visit-members"
      sx={{
        width: '100%',
        borderCollapse: 'collapse',
        fontSize: '0.875rem',
        '& td, & th': { textAlign: 'left', py: 0.25, px: 0.75, borderBottom: 1, borderColor: 'divider' },
      }}
    >
      <thead>
        <tr>
          <th>{t('desk.members.order')}</th>
          <th>{t('desk.members.name')}</th>
          <th>{t('desk.members.born')}</th>
          <th>{t('field.address')}</th>
          <th>{t('field.idNumber')}</th>
          <th aria-label={t('group.remove')} />
        </tr>
      </thead>
      <tbody>
        {members.map((member, index) => (
          <tr key={rowKey(index, members.length)} data-testid="visit-members-row">
            <td>{index + 1}</td>
            <td>
              {member.name}
              {chosen.has(fold(member.name)) && ` (${t('desk.members.chosen')})`}
            </td>
            <td>{member.birthYear ?? ''}</td>
            <td>{member.address}</td>
            <td>{groupDigits(member.idNumber, 'id')}</td>
            <td>
              <IconButton
                icon="close"
                label={t('desk.members.remove', { name: member.name })}
                disabled={disabled}
                onClick={() => change({ members: members.filter((_, at) => at !== index) })}
                testId={`visit-member-${index}-remove`}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

/** Everybody in a group, pasted from Excel or typed line by line; the list is printed with its appointment. */
export function MemberFields(props: FieldsProps) {
  const { t } = useTranslation('visits');
  const { fields, disabled } = props;
  const { members, groupSize } = fields;
  const strangers = outsiders(members, chosenNames(fields));
  const listed = headCount(members, chosenNames(fields));
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
        {t('desk.members.title')}
        {members.length > 0 && `: ${t('desk.members.count', { count: members.length })}`}
      </Typography>
      {!disabled && <Paste {...props} />}
      {members.length > 0 && listed < groupSize && (
        <Typography variant="body2" role="note" sx={{ color: 'text.secondary' }}>
          {t('desk.members.fewer', { listed, size: groupSize })}
        </Typography>
      )}
      {strangers.length > 0 && (
        <Typography role="alert" data-testid="visit-outsiders" sx={{ color: 'error.main' }}>
          {t('desk.outsiders', { names: strangers.join(', ') })}
        </Typography>
      )}
      {members.length > 0 && <Listed {...props} />}
    </Box>
  );
}
