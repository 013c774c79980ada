export const search = {
  label: 'Tìm công dân, đơn, vụ việc, văn bản',
  placeholder: 'Tìm kiếm (Ctrl+K)',
  hint: 'Gõ không dấu cũng được: “nguyen van khoi”.',
  none: 'Không thấy gì khớp với chữ đã gõ.',
  searching: 'Đang tìm…',
  newest: '{{count}} mới nhất',
  reading: {
    telex: 'Không thấy “{{typed}}”. Đọc theo kiểu gõ Telex là “{{read}}”:',
    vni: 'Không thấy “{{typed}}”. Đọc theo kiểu gõ VNI là “{{read}}”:',
    typo: 'Không thấy đúng “{{typed}}”. Dưới đây là những gì gần giống, khác một chữ hoặc một số:',
  },
  noun: {
    citizen: 'Công dân',
    visit: 'Lượt tiếp',
    petition: 'Đơn',
    matter: 'Vụ việc',
    conclusion: 'Kết luận',
    task: 'Nhiệm vụ',
    paper: 'Văn bản',
    schedule: 'Lịch tiếp',
    dialogue: 'Đối thoại',
  },
};
